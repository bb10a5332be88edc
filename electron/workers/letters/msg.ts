import imported, { type FieldsData } from '@kenjiuno/msgreader';
import { AppError } from '#shared/contract/errors.ts';
import { isSoundCompoundFile } from './compound-file.ts';
import { htmlLimit, htmlToText } from './html-text.ts';
import type { Found, FoundFile } from './letter.ts';

// The package is CommonJS: Node gives its exports as the default import.
const MsgReader = (imported as typeof imported & { readonly default?: typeof imported }).default ?? imported;

const unreadable = (): AppError => new AppError('validation', (w) => w.documents.notMsg);

const charsets: Readonly<Record<number, string>> = { 65001: 'utf-8', 28591: 'iso-8859-1', 28605: 'iso-8859-15' };

const charsetOf = (codepage: number | undefined): string => {
  if (codepage === undefined) return 'utf-8';
  return charsets[codepage] ?? (codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : 'utf-8');
};

const htmlOf = ({ bodyHtml, html, internetCodepage }: FieldsData): string =>
  bodyHtml ?? (html ? new TextDecoder(charsetOf(internetCodepage)).decode(html) : '');

const addressOf = ({ senderSmtpAddress, sentRepresentingSmtpAddress, senderEmail, headers }: FieldsData): string => {
  const known = [senderSmtpAddress, sentRepresentingSmtpAddress, senderEmail].find((one) => one?.includes('@'));
  return known ?? /^from:[^\r\n]{0,400}<([^<>\s]{3,254})>/im.exec(headers?.slice(0, 20_000) ?? '')?.[1] ?? '';
};

const isPicture = ({ pidContentId, attachmentHidden, extension, fileName }: FieldsData, html: string): boolean =>
  /\.(png|jpe?g|gif|bmp|webp)$/i.test(extension ?? fileName ?? '') &&
  (attachmentHidden === true || (!!pidContentId && html.includes(`cid:${pidContentId}`)));

const read = (bytes: Uint8Array): Found => {
  const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const fields = reader.getFileData();
  const says = [fields.subject, fields.senderName, fields.body, fields.headers, fields.messageClass, fields.html];
  if (fields.error !== undefined || says.every((one) => one === undefined)) throw unreadable();
  const html = htmlOf(fields);
  const body = fields.body?.trim() ? fields.body : htmlToText(html);
  const attachments = fields.attachments ?? [];
  const fileOf = (attachment: FieldsData): FoundFile => {
    const { fileName, content } = reader.getAttachment(attachment);
    const mediaType = attachment.innerMsgContent ? 'application/vnd.ms-outlook' : (attachment.attachMimeTag ?? '');
    return { name: fileName ?? '', mediaType, bytes: content };
  };
  return {
    subject: fields.subject ?? '',
    senderName: fields.senderName ?? '',
    senderEmail: addressOf(fields),
    sentAt: fields.clientSubmitTime ?? fields.messageDeliveryTime ?? fields.creationTime,
    bodyText: body,
    isCut: !fields.body?.trim() && html.length > htmlLimit,
    hasUnreadText: body === '' && fields.compressedRtf !== undefined,
    files: attachments.filter((one) => !isPicture(one, html)).map(fileOf),
    pictures: attachments.filter((one) => isPicture(one, html)).length,
  };
};

/** What an Outlook message holds. Throws `validation` when the bytes are none, or a malformed one. */
export const readMsg = (bytes: Uint8Array): Found => {
  if (!isSoundCompoundFile(bytes)) throw unreadable();
  try {
    return read(bytes);
  } catch {
    throw unreadable();
  }
};
