import type { circuits as fr } from '#renderer/text/fr/circuits.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const circuits = {
  title: 'circuits',
} satisfies Shape<typeof fr>;
