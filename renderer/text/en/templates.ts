import type { templates as fr } from '#renderer/text/fr/templates.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const templates = {
  title: 'templates',
} satisfies Shape<typeof fr>;
