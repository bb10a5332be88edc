import type { budget as fr } from '#renderer/text/fr/budget.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const budget = {
  title: 'budget',
} satisfies Shape<typeof fr>;
