import type { processings as french } from '#shared/text/fr/processings.ts';

export const processings: typeof french = {};
