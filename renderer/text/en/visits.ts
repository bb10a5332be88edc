import type { visits as fr } from '#renderer/text/fr/visits.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const visits = {
  title: 'visits',
} satisfies Shape<typeof fr>;
