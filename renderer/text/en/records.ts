import type { records as fr } from '#renderer/text/fr/records.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const records = {
  title: 'records',
} satisfies Shape<typeof fr>;
