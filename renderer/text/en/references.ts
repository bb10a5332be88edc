import type { references as fr } from '#renderer/text/fr/references.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const references = {
  title: 'references',
} satisfies Shape<typeof fr>;
