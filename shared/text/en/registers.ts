import type { registers as french } from '#shared/text/fr/registers.ts';

export const registers: typeof french = {};
