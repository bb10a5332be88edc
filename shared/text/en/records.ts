import type { records as french } from '#shared/text/fr/records.ts';

export const records: typeof french = {};
