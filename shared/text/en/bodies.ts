import type { bodies as french } from '#shared/text/fr/bodies.ts';

export const bodies: typeof french = {};
