import { createHash } from 'node:crypto';
import type { Desk } from '#electron/workers/message.ts';
import { AppError } from '#shared/contract/errors.ts';
import { labelOf, plainMediaType, shownName } from '#shared/documents/rules.ts';
import type { LetterReading } from '#shared/documents/schema.ts';
import type { Words } from '#shared/text/words.ts';
import { bodyLimit, cleanLine, cleanText, cut, dayOf, lineLimit, referenceIn } from './texts.ts';

/** A file to keep: its name as text, its type and its bytes. */
export type PieceFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly label?: string;
};

/** A file as a message holds it: name and type as they were written, not yet trusted. */
export type FoundFile = Omit<PieceFile, 'label'>;

/** What a message holds, as it was written. */
export type Found = {
  readonly subject: string;
  readonly senderName: string;
  readonly senderEmail: string;
  readonly sentAt: string | undefined;
  readonly bodyText: string;
  /** Whether the text is already less than the message holds. */
  readonly isCut: boolean;
  /** Whether the message has a text in a form that is not read. */
  readonly hasUnreadText: boolean;
  readonly files: readonly FoundFile[];
  /** Pictures placed inside the text. */
  readonly pictures: number;
};

const enclosureLimit = 500;

const remarksOf = (found: Found, enclosures: readonly PieceFile[], { documents: { remarks } }: Words): string[] => [
  ...(found.isCut || found.bodyText.length > bodyLimit ? [remarks.bodyCut] : []),
  ...([found.subject, found.senderName, found.senderEmail].some((text) => cleanLine(text).length > lineLimit)
    ? [remarks.lineCut(lineLimit)]
    : []),
  ...(found.hasUnreadText ? [remarks.noText] : []),
  ...(found.pictures > 0 ? [remarks.pictures(found.pictures)] : []),
  ...enclosures
    .filter(({ name, mediaType }) => /^winmail\.dat$/i.test(name) || mediaType === 'application/ms-tnef')
    .map(({ name }) => remarks.winmail(name)),
  ...found.files
    .filter(({ bytes }) => bytes.byteLength === 0)
    .map(({ name }) => remarks.emptyEnclosure(shownName(name, ''))),
];

const enclosuresOf = ({ files }: Found, words: Words): PieceFile[] => {
  if (files.length > enclosureLimit) {
    throw new AppError('validation', (w) => w.documents.tooManyEnclosures(enclosureLimit));
  }
  return files
    .filter(({ bytes }) => bytes.byteLength > 0)
    .map(({ name, mediaType, bytes }) => ({
      name: shownName(name, words.documents.unnamed),
      mediaType: plainMediaType(mediaType),
      bytes,
    }));
};

const readingOf = (
  found: Found,
  enclosures: readonly PieceFile[],
  format: LetterReading['format'],
  { words, timeZone }: Desk,
): LetterReading => {
  const subject = cut(cleanLine(found.subject), lineLimit);
  const bodyText = cut(cleanText(found.bodyText.slice(0, bodyLimit * 2)), bodyLimit);
  return {
    format,
    subject,
    senderName: cut(cleanLine(found.senderName), lineLimit),
    senderEmail: cut(cleanLine(found.senderEmail), lineLimit),
    sentOn: dayOf(found.sentAt, timeZone),
    reference: referenceIn(subject, bodyText),
    bodyText,
    attachments: enclosures.map(({ name, mediaType, bytes }) => ({
      name,
      mediaType,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.byteLength,
    })),
    remarks: remarksOf(found, enclosures, words),
  };
};

const plainFile = (name: string, { documents: { unnamed } }: Words): Found => ({
  subject: labelOf(shownName(name, unnamed)),
  senderName: '',
  senderEmail: '',
  sentAt: undefined,
  bodyText: '',
  isCut: false,
  hasUnreadText: false,
  files: [],
  pictures: 0,
});

const formatOf = (name: string, mediaType: string): LetterReading['format'] => {
  if (/\.eml$/i.test(name) || mediaType === 'message/rfc822') return 'eml';
  return /\.msg$/i.test(name) || mediaType === 'application/vnd.ms-outlook' ? 'msg' : 'file';
};

/** What a file says of the letter it holds, and its enclosures. A file that is no message gives its name only. */
export const readLetter = async (
  { name, mediaType, bytes }: FoundFile,
  desk: Desk,
): Promise<{ reading: LetterReading; enclosures: PieceFile[] }> => {
  desk.progress(0, 0);
  if (bytes.byteLength === 0) throw new AppError('validation', (w) => w.documents.emptyFile);
  const format = formatOf(name, mediaType);
  const found =
    format === 'eml'
      ? await (await import('./eml.ts')).readEml(bytes)
      : format === 'msg'
        ? (await import('./msg.ts')).readMsg(bytes)
        : plainFile(name, desk.words);
  const enclosures = enclosuresOf(found, desk.words);
  return { reading: readingOf(found, enclosures, format, desk), enclosures };
};
