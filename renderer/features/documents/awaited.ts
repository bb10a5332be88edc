import { i18n } from '#renderer/text/index.ts';
import type { MissingPiece } from '#shared/documents/schema.ts';

/** What is awaited, in words. */
export const wordsOfPiece = ({ label, count }: MissingPiece): string =>
  label === '' ? i18n.t('documents.unnamed', { count }) : label;

/** Names a paper among those awaited. */
export const keyOfPiece = ({ mailId, dossierId, label }: MissingPiece): string =>
  JSON.stringify([mailId ?? dossierId, label]);
