import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { dossierInput } from '#shared/dossiers/schema.ts';
import {
  choiceOf,
  dateOf,
  folded,
  type Known,
  pillarNames,
  priorityNames,
  referenceFrom,
  tagsOf,
  templateColumns,
} from '#shared/imports/rules.ts';
import type { ImportField, Mapping } from '#shared/imports/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { Desk } from '../message.ts';
import type { Tally } from './tally.ts';

/** A dossier as a row gives it, ready to be numbered and kept. */
export type PlannedDossier = z.output<typeof dossierInput>;

type RowReader = (cells: readonly string[], line: number) => PlannedDossier | null;
type Report = (column: string | null, value: string, message: string) => void;
type Issue = z.core.$ZodIssue;

const joints: Readonly<Partial<Record<ImportField, string>>> = { tags: ',', summary: '\n', notes: '\n' };

const locales = { fr: z.locales.fr().localeError, en: z.locales.en().localeError };

const placesOf = (mapping: Mapping, columns: readonly string[]) => {
  const place = (name: string): number => {
    const index = columns.indexOf(name);
    if (index < 0) throw new AppError('validation', (w) => w.imports.unknownColumn(name));
    return index;
  };
  return {
    fields: new Map(Object.entries(mapping.columns).map(([field, names]) => [field, names.map(place)])),
    template: new Map(templateColumns(mapping.referenceTemplate).map((name) => [name, place(name)])),
  };
};

const kindsOf = ({ kinds }: Known, mapping: Mapping): ReadonlyMap<string, string> => {
  if (!kinds.some(({ code }) => code === mapping.defaults.kind)) {
    const codes = kinds.map(({ code }) => code).join(', ');
    throw new AppError('not_found', (w) => w.errors.notFound.kind(mapping.defaults.kind, codes));
  }
  return new Map(
    kinds.flatMap(({ code, nameFr, nameEn }) => [nameEn, nameFr, code].map((name) => [folded(name), code])),
  );
};

const peopleNamed = ({ people }: Known, text: string) => {
  const wanted = folded(text);
  const byName = people.filter(({ id, name }) => id === text || folded(name) === wanted);
  return byName.length > 0 ? byName : people.filter(({ initials }) => folded(initials) === wanted);
};

/** Reads rows into dossiers under a mapping; a row that cannot be one is reported and answers null. */
export const rowReader = (
  { mapping, columns, known }: { mapping: Mapping; columns: readonly string[]; known: Known },
  { words, today, language }: Desk,
  tally: Tally,
): RowReader => {
  const say = words.imports.problems;
  const places = placesOf(mapping, columns);
  const kinds = kindsOf(known, mapping);
  const codes = [...new Set(kinds.values())].join(', ');
  const columnOf = (field: string): string | null => columns[places.fields.get(field)?.[0] ?? -1] ?? null;
  const textIn = (cells: readonly string[]) => (field: ImportField) =>
    (places.fields.get(field) ?? [])
      .map((index) => (cells[index] ?? '').trim())
      .filter((part) => part !== '')
      .join(joints[field] ?? ' ');

  const reference = (cells: readonly string[], text: string, error: Report, notice: Report): string | undefined => {
    if (mapping.referenceTemplate !== '') {
      const cell = (name: string): string => cells[places.template.get(name) ?? -1] ?? '';
      for (const name of places.template.keys()) {
        if (cell(name).trim() === '') error(name, '', say.incompleteReference);
      }
      return referenceFrom(mapping.referenceTemplate, cell);
    }
    if (text === '' && places.fields.has('reference')) notice(columnOf('reference'), '', say.noReference);
    return text === '' ? undefined : text;
  };

  const date = (field: 'receivedOn' | 'dueOn', text: string, error: Report): LocalDate | null => {
    const found = text === '' ? null : dateOf(text, mapping.dateFormat);
    if (text !== '' && found === null) error(columnOf(field), text, say.date(mapping.dateFormat));
    return found;
  };

  const received = (dueOn: LocalDate | null): { on: LocalDate; message: string } =>
    mapping.defaults.receivedOn === 'due_date' && dueOn !== null && dueOn < today
      ? { on: dueOn, message: say.receivedFromDue }
      : { on: today, message: say.receivedToday };

  const chosen = <T>(
    field: ImportField,
    text: string,
    fallback: T,
    find: () => T | undefined,
    or: string,
    error: Report,
  ): T => {
    if (text === '') return fallback;
    const found = find();
    if (found === undefined) error(columnOf(field), text, or);
    return found ?? fallback;
  };

  const assignee = (text: string, error: Report): string | null => {
    if (text === '') return null;
    const found = peopleNamed(known, text);
    if (found.length !== 1) error(columnOf('assignee'), text, found.length === 0 ? say.person : say.severalPeople);
    return found[0]?.id ?? null;
  };

  const wordsOfIssue = (issue: Issue): string => {
    if (issue.code === 'too_small') return say.missing;
    if (issue.code !== 'too_big') return issue.message;
    return issue.origin === 'array' ? say.tooMany(Number(issue.maximum)) : say.tooLong(Number(issue.maximum));
  };

  const draftOf = (cells: readonly string[], error: Report, notice: Report): z.input<typeof dossierInput> => {
    const text = textIn(cells);
    const dueOn = date('dueOn', text('dueOn'), error);
    const written = text('receivedOn');
    const given = date('receivedOn', written, error);
    const assumed = received(dueOn);
    if (written === '' && places.fields.has('receivedOn')) notice(columnOf('receivedOn'), '', assumed.message);
    const receivedOn = given ?? assumed.on;
    if (dueOn !== null && dueOn < receivedOn) error(columnOf('dueOn'), text('dueOn'), words.dossiers.dueBeforeReceived);
    const { kind, pillar } = mapping.defaults;
    const priority = text('priority');
    const pillarText = text('pillar');
    return {
      reference: reference(cells, text('reference'), error, notice),
      title: text('title'),
      summary: text('summary'),
      sender: text('sender'),
      notes: text('notes'),
      tags: tagsOf(text('tags')),
      kind: chosen('kind', text('kind'), kind, () => kinds.get(folded(text('kind'))), say.kind(codes), error),
      pillar: chosen('pillar', pillarText, pillar, () => choiceOf(pillarText, pillarNames), say.pillar, error),
      priority: chosen('priority', priority, 'ordinary', () => choiceOf(priority, priorityNames), say.priority, error),
      assigneeId: assignee(text('assignee'), error),
      receivedOn,
      dueOn,
    };
  };

  if (!places.fields.has('receivedOn')) {
    const message = mapping.defaults.receivedOn === 'due_date' ? say.receivedFromDue : say.receivedToday;
    tally.notice({ line: 1, column: null, value: '', message });
  }
  if (mapping.referenceTemplate === '' && !places.fields.has('reference')) {
    tally.notice({ line: 1, column: null, value: '', message: say.noReference });
  }

  return (cells, line) => {
    let isGood = true;
    const error: Report = (column, value, message) => {
      isGood = false;
      tally.error({ line, column, value, message });
    };
    const notice: Report = (column, value, message) => tally.notice({ line, column, value, message });
    const extra = cells.slice(columns.length).filter((cell) => cell.trim() !== '');
    if (cells.length < columns.length || extra.length > 0) error(null, '', say.cells(cells.length, columns.length));
    const parsed = isGood ? dossierInput.safeParse(draftOf(cells, error, notice), { error: locales[language] }) : null;
    for (const issue of parsed?.error?.issues ?? []) {
      const field = String(issue.path[0]);
      error(columnOf(field), textIn(cells)(field as ImportField), wordsOfIssue(issue));
    }
    if (!isGood) tally.counts.failed += 1;
    return isGood ? (parsed?.data ?? null) : null;
  };
};
