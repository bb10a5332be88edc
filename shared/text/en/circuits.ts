import type { circuits as french } from '#shared/text/fr/circuits.ts';

export const circuits: typeof french = {};
