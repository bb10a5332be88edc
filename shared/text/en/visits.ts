import type { visits as french } from '#shared/text/fr/visits.ts';

export const visits: typeof french = {};
