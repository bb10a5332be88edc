import type { documents as fr } from '#renderer/text/fr/documents.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const documents = {
  title: 'documents',
} satisfies Shape<typeof fr>;
