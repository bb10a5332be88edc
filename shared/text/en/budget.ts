import type { budget as french } from '#shared/text/fr/budget.ts';

export const budget: typeof french = {};
