import type { Language } from '#shared/settings/schema.ts';
import { fieldLabel, itemFields, mayBeEmpty, mergeFields } from './fields.ts';
import { missingMark } from './mark.ts';

/** What is known for a document: values and lists by field; what is absent or empty is missing. */
export type MergeData = {
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
};

/** What every field becomes: a value or the mark of what is missing; a list has an item at least. */
export type Filled = {
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
};

const nothing = '—';

const isKnown = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';

const emptyList = (name: string, language: Language): Readonly<Record<string, string>> => {
  const mark = mayBeEmpty(name)
    ? { fr: 'Néant', en: 'None' }[language]
    : missingMark(fieldLabel(name, language) ?? name, language);
  const names = itemFields(name) ?? [];
  const first = names.find((one) => one !== 'number');
  return Object.fromEntries(names.map((one) => [one, one === first ? mark : nothing]));
};

/** Every documented field with what it becomes in a document. */
export const fillFields = (data: MergeData, language: Language): Filled => {
  const values: Record<string, string> = {};
  const lists: Record<string, readonly Readonly<Record<string, string>>[]> = {};
  for (const { name, label, items } of mergeFields(language)) {
    if (items.length === 0) {
      const value = data.values[name];
      values[name] = isKnown(value) ? value : missingMark(label, language);
    } else {
      const rows = data.lists[name] ?? [];
      lists[name] =
        rows.length === 0
          ? [emptyList(name, language)]
          : rows.map((row) =>
              Object.fromEntries(
                items.map((one) => [one.name, isKnown(row[one.name]) ? (row[one.name] ?? '') : nothing]),
              ),
            );
    }
  }
  return { values, lists };
};

/** Those of the fields that nothing is known for; a list's own count with the list. */
export const missingOf = (fields: readonly string[], data: MergeData): string[] =>
  fields.filter((name) => {
    if (itemFields(name)) return !mayBeEmpty(name) && (data.lists[name] ?? []).length === 0;
    return itemFields(name.slice(0, name.lastIndexOf('.'))) === undefined && !isKnown(data.values[name]);
  });
