import type { processings as fr } from '#renderer/text/fr/processings.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const processings = {
  title: 'processings',
} satisfies Shape<typeof fr>;
