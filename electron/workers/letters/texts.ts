import { isLocalDate, type LocalDate, toLocal } from '#shared/kernel/time.ts';

/** Longest subject, name or address taken over, in characters. */
export const lineLimit = 500;

/** Longest text taken over, in characters. */
export const bodyLimit = 100_000;

/** One line of text to show: without control and direction characters, one space between words. */
export const cleanLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\p{Bidi_Control}/gu, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Text of several lines: their ends made one, without other control or direction characters. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '')
    .trim();

/** Cuts a text; whole characters stay. */
export const cut = (text: string, limit: number): string =>
  text.length <= limit
    ? text
    : text
        .slice(0, limit)
        .toWellFormed()
        .replace(/\ufffd$/, '');

/** The office's date at a moment that a message writes in its own way; null when it cannot be read. */
export const dayOf = (moment: string | undefined, timeZone: string): LocalDate | null => {
  const at = moment === undefined ? Number.NaN : Date.parse(moment);
  if (Number.isNaN(at)) return null;
  const { day } = toLocal(new Date(at).toISOString(), timeZone);
  return isLocalDate(day) ? day : null;
};

const labelled =
  /(?:^|[\s([/])(?:r[ée]f(?:[ée]rences?)?|ref(?:erence)?s?)[ .]{0,3}(?:n[°o][ .]?)?[ ]{0,2}:[ ]{0,2}(\S{2,80})/iu;
const numbered = /^[ ]{0,8}(?:F\.[ ]?)?No\.?[ ]{0,2}:?[ ]{0,2}([\w.()-]{1,40}\/\S{1,60})/imu;

/** The sender's reference, where the subject or the head of the text names one; empty otherwise. */
export const referenceIn = (subject: string, body: string): string => {
  for (const text of [subject, body.slice(0, 4000)]) {
    const found = (labelled.exec(text) ?? numbered.exec(text))?.[1]?.replace(/[.,;:)\]]+$/, '') ?? '';
    if (/\d/.test(found)) return found;
  }
  return '';
};
