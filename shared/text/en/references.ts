import type { references as french } from '#shared/text/fr/references.ts';

export const references: typeof french = {};
