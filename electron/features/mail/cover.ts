import { AppError } from '#shared/contract/errors.ts';
import type { Letter, LetterInput } from '#shared/mail/schema.ts';
import type { Words } from '#shared/text/words.ts';

type Refused = keyof Words['mail']['coverFields'];

/** Whether a letter of that grading is entered by its closed cover only. */
export const isGraded = (security: Letter['security'] = 'ordinary'): boolean =>
  !['ordinary', 'restricted'].includes(security);

/** Which of the fields that a closed cover cannot have are given. */
const refusedOf = (given: Partial<LetterInput>): Refused | undefined => {
  const named: readonly (readonly [Refused, unknown])[] = [
    ['file', given.ticket],
    ['subject', given.subject],
    ['correspondent', given.correspondent ?? given.correspondentId],
    ['senderRef', given.senderRef],
    ['senderDate', given.senderDate],
    ['dossier', given.dossierId ?? given.openDossier],
    ['notes', given.notes],
    ['enclosures', given.enclosuresExpected ?? given.enclosuresReceived ?? given.missingEnclosures?.[0]],
    ['request', given.request],
    ['reply', given.inReplyTo],
  ];
  return named.find(([, value]) => value !== undefined && value !== null && value !== '')?.[0];
};

/**
 * Throws when a closed cover is given more than its number, marks, date and holder. A classified letter is entered by
 * its cover only.
 */
export const requireCover = (isCoverOnly: boolean, given: Partial<LetterInput>): void => {
  if (!isCoverOnly && !isGraded(given.security)) return;
  const refused = refusedOf(given) ?? (isCoverOnly ? undefined : 'subject');
  if (refused === undefined) return;
  throw new AppError('rule_violated', (w) => w.mail.coverOnly(w.mail.coverFields[refused]));
};

/** Throws unless the letter was opened: what is done with its content cannot be done with a closed cover. */
export const requireOpened = ({ isCoverOnly }: Letter, what: Refused): void => {
  if (isCoverOnly) throw new AppError('rule_violated', (w) => w.mail.coverOnly(w.mail.coverFields[what]));
};
