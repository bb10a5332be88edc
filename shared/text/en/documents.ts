import type { documents as french } from '#shared/text/fr/documents.ts';

export const documents: typeof french = {};
