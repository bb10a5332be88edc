import { z } from 'zod';
import { AppError, type Sentence } from '#shared/contract/errors.ts';
import type { Language } from '#shared/settings/schema.ts';
import type { Words } from '#shared/text/words.ts';

const locales = { fr: z.locales.fr().localeError, en: z.locales.en().localeError };

const expectations: Readonly<Record<string, (w: Words) => string>> = {
  date: (w) => w.fields.date,
  'time zone': (w) => w.fields.timeZone,
  'sum of 100': (w) => w.fields.sum100,
  period: (w) => w.fields.period,
  'shorter period': (w) => w.fields.shorterPeriod,
  'due date or rule': (w) => w.fields.dueDateOrRule,
  recurrence: (w) => w.fields.recurrence,
  'date from 1970': (w) => w.fields.dateFrom1970,
};

const unknownKeys = (input: unknown, parsed: unknown, path: string): string[] => {
  if (Array.isArray(input) && Array.isArray(parsed)) {
    return input.flatMap((item, index) => unknownKeys(item, parsed[index], `${path}${index}.`));
  }
  if (typeof input !== 'object' || input === null || typeof parsed !== 'object' || parsed === null) return [];
  const known = new Map(Object.entries(parsed));
  return Object.entries(input).flatMap(([key, value]) =>
    known.has(key)
      ? unknownKeys(value, known.get(key), `${path}${key}.`)
      : value === undefined
        ? []
        : [`${path}${key}`],
  );
};

const unreadable = (value: unknown, path: readonly string[] = []): string[] => {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [path.join('.')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unreadable(inner, [...path, key]));
};

const invalid = (fields: Readonly<Record<string, Sentence>>): AppError =>
  new AppError(
    'validation',
    (w) =>
      w.errors.invalid(
        Object.entries(fields)
          .map(([field, sentence]) => (field === '' ? sentence(w) : `${field} (${sentence(w)})`))
          .join(', '),
      ),
    fields,
  );

/**
 * The input as the schema reads it. Throws `validation` naming each wrong, missing or unknown field, and each text with
 * half a character, which the store cannot keep as it is.
 */
export const parse = <S extends z.ZodType>(schema: S, input: unknown, language: Language): z.output<S> => {
  const result = schema.safeParse(input, { error: locales[language] });
  if (!result.success) {
    const fields: Record<string, Sentence> = {};
    for (const issue of result.error.issues) {
      const expected = issue.code === 'custom' ? expectations[String(issue.params?.expected)] : undefined;
      const isMissing =
        issue.code === 'invalid_type' && issue.input === undefined && issue.message.includes('undefined');
      const path = issue.path.join('.');
      fields[path] ??= expected ?? (isMissing ? (w) => w.fields.required : () => issue.message);
    }
    throw invalid(fields);
  }
  const extra = unknownKeys(input, result.data, '');
  if (extra.length > 0) throw invalid(Object.fromEntries(extra.map((key) => [key, (w) => w.fields.unknownKey(key)])));
  const broken = unreadable(result.data);
  if (broken.length > 0) throw invalid(Object.fromEntries(broken.map((key) => [key, (w) => w.fields.unreadableText])));
  return result.data;
};
