import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { AppError } from '#shared/contract/errors.ts';
import { htmlLimit, htmlToText } from './html-text.ts';
import type { Found, FoundFile } from './letter.ts';
import { withJoinedLines } from './lines.ts';

const telling = new Set(['from', 'to', 'subject', 'date', 'message-id', 'received', 'mime-version', 'content-type']);

/** Nested messages stay files; parts are a hundred deep and headers take a mebibyte at most. */
const limits = { forceRfc822Attachments: true, maxNestingDepth: 100, maxHeadersSize: 1024 * 1024 };

const unreadable = (): AppError => new AppError('validation', (w) => w.documents.notEml);

const parse = async (bytes: Uint8Array): Promise<Email> => {
  const joined = withJoinedLines(bytes);
  try {
    return await PostalMime.parse(joined, limits);
  } catch {
    throw unreadable();
  }
};

const mailboxOf = (from: Address | undefined): { name: string; address: string } => {
  const first = from?.group ? from.group[0] : from;
  return { name: first?.name || from?.name || '', address: first?.address ?? '' };
};

const nameOf = ({ filename, mimeType }: Attachment): string => {
  if (filename !== null) return filename;
  if (mimeType === 'message/rfc822') return 'message.eml';
  return mimeType === 'text/calendar' ? 'invitation.ics' : '';
};

const fileOf = (attachment: Attachment): FoundFile => {
  const { content, mimeType } = attachment;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { name: nameOf(attachment), mediaType: mimeType, bytes };
};

const isPicture = ({ related, mimeType }: Attachment): boolean => related === true && mimeType.startsWith('image/');

/** What an Internet message (RFC 5322) holds. Throws `validation` when the bytes are no message. */
export const readEml = async (bytes: Uint8Array): Promise<Found> => {
  const { headers, from, sender, subject = '', date, text = '', html = '', attachments } = await parse(bytes);
  if (!headers.some(({ key }) => telling.has(key))) throw unreadable();
  const { name, address } = mailboxOf(from ?? sender);
  return {
    subject,
    senderName: name,
    senderEmail: address,
    sentAt: date,
    bodyText: text.trim() === '' ? htmlToText(html) : text,
    isCut: text.trim() === '' && html.length > htmlLimit,
    hasUnreadText: false,
    files: attachments.filter((one) => !isPicture(one)).map(fileOf),
    pictures: attachments.filter(isPicture).length,
  };
};
