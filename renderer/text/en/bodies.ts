import type { bodies as fr } from '#renderer/text/fr/bodies.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const bodies = {
  title: 'bodies',
} satisfies Shape<typeof fr>;
