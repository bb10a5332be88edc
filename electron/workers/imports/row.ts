import { z } from 'zod';
import { addWorkingDays } from '#shared/calendar/rules.ts';
import type { WorkCalendar } from '#shared/calendar/schema.ts';
import { AppError } from '#shared/contract/errors.ts';
import { type Dossier, dossierInput } from '#shared/dossiers/schema.ts';
import {
  choiceOf,
  dateOf,
  folded,
  houseNames,
  type Known,
  peopleNamed,
  pillarNames,
  priorityNames,
  referenceFrom,
  starNames,
  tagsOf,
  templateColumns,
} from '#shared/imports/rules.ts';
import type { ImportField, Mapping } from '#shared/imports/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { housesOf, starsOf } from '#shared/references/rules.ts';
import type { SpecialReference } from '#shared/references/schema.ts';
import type { Words } from '#shared/text/words.ts';
import type { Desk } from '../message.ts';
import type { Tally } from './tally.ts';

/** How a row arrives: still to be worked on, or closed already on the head's order. */
export type Arrival = Pick<Dossier, 'state' | 'stateSince' | 'closedOn' | 'closingOrder'>;

/** The question that a row of a register of questions bears. */
export type PlannedQuestion = Pick<SpecialReference, 'number' | 'house' | 'star' | 'sittingOn' | 'author'> & {
  readonly kind: 'pq' | 'qe';
};

/** A dossier as a row gives it, ready to be numbered and kept, with its question where it is one. */
export type PlannedDossier = z.output<typeof dossierInput> & Arrival & { readonly question: PlannedQuestion | null };

/** What rows are read with: the mapping, the file's columns, what is known of the section, and the office's calendar. */
type Reading = {
  readonly mapping: Mapping;
  readonly columns: readonly string[];
  readonly known: Known;
  readonly calendar: WorkCalendar;
};

/** A mapping laid over the columns of a file, with the section's kinds and people by name. */
type Layout = ReturnType<typeof layoutOf>;

/** The row being read. */
type Row = {
  /** The text of a field: its cells without outer blanks, joined. */
  readonly text: (field: ImportField) => string;
  readonly cell: (column: string) => string;
  readonly error: (column: string | null, value: string, message: string) => void;
  readonly notice: (column: string | null, message: string) => void;
};

const joints: Readonly<Partial<Record<ImportField, string>>> = { tags: ',', summary: '\n', notes: '\n' };

const locales = { fr: z.locales.fr().localeError, en: z.locales.en().localeError };

const kindsOf = ({ kinds }: Known, mapping: Mapping): ReadonlyMap<string, string> => {
  if (!kinds.some(({ code }) => code === mapping.defaults.kind)) {
    const codes = kinds.map(({ code }) => code).join(', ');
    throw new AppError('not_found', (w) => w.errors.notFound.kind(mapping.defaults.kind, codes));
  }
  return new Map(
    kinds.flatMap(({ code, nameFr, nameEn }) => [nameEn, nameFr, code].map((name) => [folded(name), code])),
  );
};

const layoutOf = ({ mapping, columns, known, calendar }: Reading, { words, today }: Pick<Desk, 'words' | 'today'>) => {
  const places = new Map(columns.map((name, index) => [name, index]));
  const template = templateColumns(mapping.referenceTemplate);
  for (const name of [...Object.values(mapping.columns).flat(), ...template]) {
    if (!places.has(name)) throw new AppError('validation', (w) => w.imports.unknownColumn(name));
  }
  const fields = new Map<string, readonly string[]>(Object.entries(mapping.columns));
  return {
    mapping,
    template,
    kinds: kindsOf(known, mapping),
    known,
    calendar,
    words,
    today,
    width: columns.length,
    place: (column: string): number => places.get(column) ?? -1,
    columnsOf: (field: string): readonly string[] => fields.get(field) ?? [],
    columnOf: (field: string): string | null => fields.get(field)?.[0] ?? null,
  };
};

const reference = ({ mapping, template, columnOf, words }: Layout, row: Row): string | undefined => {
  const say = words.imports.problems;
  if (template.length > 0) {
    for (const name of template) if (row.cell(name).trim() === '') row.error(name, '', say.incompleteReference);
    return referenceFrom(mapping.referenceTemplate, row.cell);
  }
  const given = row.text('reference');
  if (given === '' && columnOf('reference') !== null) row.notice(columnOf('reference'), say.noReference);
  return given === '' ? undefined : given;
};

const dateIn = (
  { mapping, columnOf, words }: Layout,
  row: Row,
  field: 'receivedOn' | 'dueOn' | 'closedOn' | 'sittingOn',
): LocalDate | null => {
  const text = row.text(field);
  const date = text === '' ? null : dateOf(text, mapping.dateFormat);
  if (text !== '' && date === null) row.error(columnOf(field), text, words.imports.problems.date(mapping.dateFormat));
  return date;
};

/** The date of receipt where the row gives none: the due date when that is the choice and it is past, else today. */
const assumedReceipt = ({ mapping, today, words }: Layout, dueOn: LocalDate | null) =>
  mapping.defaults.receivedOn === 'due_date' && dueOn !== null && dueOn < today
    ? { on: dueOn, message: words.imports.problems.receivedFromDue }
    : { on: today, message: words.imports.problems.receivedToday };

/** The day by which the answer is ready: as many working days before the sitting as the kind says. */
const leadOf = ({ known, calendar }: Layout, kind: string, sittingOn: LocalDate | null): LocalDate | null => {
  const leadDays = known.kinds.find(({ code }) => code === kind)?.leadDays ?? 0;
  return sittingOn === null ? null : addWorkingDays(sittingOn, -leadDays, calendar);
};

const dates = (layout: Layout, row: Row, kind: string): { receivedOn: LocalDate; dueOn: LocalDate | null } => {
  const { columnOf, words } = layout;
  const dueOn = dateIn(layout, row, 'dueOn') ?? leadOf(layout, kind, dateIn(layout, row, 'sittingOn'));
  const assumed = assumedReceipt(layout, dueOn);
  const receivedOn = dateIn(layout, row, 'receivedOn') ?? assumed.on;
  const isAbsent = columnOf('receivedOn') !== null && row.text('receivedOn') === '';
  if (isAbsent) row.notice(columnOf('receivedOn'), assumed.message);
  if (dueOn !== null && dueOn < receivedOn) {
    row.error(columnOf('dueOn'), row.text('dueOn'), words.dossiers.dueBeforeReceived);
  }
  return { receivedOn, dueOn };
};

const arrival = (layout: Layout, row: Row, receivedOn: LocalDate): Arrival => {
  const { mapping, columnOf, today, words } = layout;
  const { closingOrder } = mapping.defaults;
  const column = columnOf('closedOn');
  const closedOn = column === null ? (closingOrder?.givenOn ?? null) : dateIn(layout, row, 'closedOn');
  if (closedOn === null) return { state: 'received', stateSince: today, closedOn: null, closingOrder: null };
  const refuse = (message: string): void => row.error(column, row.text('closedOn'), message);
  if (closingOrder === null) refuse(words.dossiers.closingNeedsOrder);
  if (closedOn > today) refuse(words.imports.problems.closedInFuture);
  if (closedOn < receivedOn) refuse(words.imports.problems.closedBeforeReceived);
  return { state: 'closed', stateSince: closedOn, closedOn, closingOrder };
};

const assignee = ({ known, columnOf, words }: Layout, row: Row): string | null => {
  const text = row.text('assignee');
  if (text === '') return null;
  const found = peopleNamed(known, text);
  const say = words.imports.problems;
  if (found.length !== 1) row.error(columnOf('assignee'), text, found.length === 0 ? say.person : say.severalPeople);
  return found[0]?.id ?? null;
};

const questionOf = (layout: Layout, row: Row, kind: string): PlannedQuestion | null => {
  const { columnOf, words } = layout;
  if (kind !== 'PQ' && kind !== 'QE') return null;
  const say = words.imports.problems;
  const sittingOn = dateIn(layout, row, 'sittingOn');
  if (kind === 'PQ' && sittingOn === null) return null;
  const chosen = <T extends string>(
    field: 'house' | 'questionForm',
    names: Readonly<Record<T, readonly string[]>>,
    fits: (choice: T) => boolean,
  ): T | null => {
    const text = row.text(field);
    const [first = ''] = folded(text).split(' ');
    const found = text === '' ? undefined : (choiceOf(text, names) ?? choiceOf(first, names));
    const isOwn = found !== undefined && fits(found);
    if (text !== '' && !isOwn) row.notice(columnOf(field), say.question);
    return isOwn ? found : null;
  };
  const register = kind === 'PQ' ? 'pq' : 'qe';
  return {
    kind: register,
    number: row.text('questionNumber').slice(0, 500),
    house: chosen('house', houseNames, (house) => housesOf[register]?.includes(house) ?? false),
    star: chosen('questionForm', starNames, (star) => starsOf[register]?.includes(star) ?? false),
    sittingOn: kind === 'PQ' ? sittingOn : null,
    author: row.text('member').slice(0, 2000),
  };
};

const draftOf = (layout: Layout, row: Row): z.input<typeof dossierInput> => {
  const { mapping, kinds, columnOf, words } = layout;
  const say = words.imports.problems;
  const chosen = <T>(field: ImportField, fallback: T, find: (text: string) => T | undefined, unknown: string): T => {
    const text = row.text(field);
    if (text === '') return fallback;
    const found = find(text);
    if (found === undefined) row.error(columnOf(field), text, unknown);
    return found ?? fallback;
  };
  const codes = [...new Set(kinds.values())].join(', ');
  const kind = chosen('kind', mapping.defaults.kind, (text) => kinds.get(folded(text)), say.kind(codes));
  return {
    reference: reference(layout, row),
    title: row.text('title'),
    summary: row.text('summary'),
    sender: row.text('sender'),
    notes: row.text('notes'),
    tags: tagsOf(row.text('tags')),
    kind,
    pillar: chosen('pillar', mapping.defaults.pillar, (text) => choiceOf(text, pillarNames), say.pillar),
    priority: chosen('priority', 'ordinary', (text) => choiceOf(text, priorityNames), say.priority),
    assigneeId: assignee(layout, row),
    ...dates(layout, row, kind),
  };
};

const sentenceOf = (issue: z.core.$ZodIssue, { imports }: Words): string => {
  if (issue.code === 'too_small') return imports.problems.missing;
  if (issue.code !== 'too_big') return issue.message;
  const limit = Number(issue.maximum);
  return issue.origin === 'array' ? imports.problems.tooMany(limit) : imports.problems.tooLong(limit);
};

const sayOnce = (layout: Layout, tally: Tally): void => {
  const { mapping, template, columnOf, words } = layout;
  const say = words.imports.problems;
  const notice = (message: string): void => tally.notice({ line: 1, column: null, value: '', message });
  if (columnOf('receivedOn') === null) {
    notice(mapping.defaults.receivedOn === 'due_date' ? say.receivedFromDue : say.receivedToday);
  }
  if (template.length === 0 && columnOf('reference') === null) notice(say.noReference);
};

/** Reads rows into dossiers under a mapping; a row that cannot be one is listed as failed and answers null. */
export const rowReader = (
  reading: Reading,
  desk: Desk,
  tally: Tally,
): ((cells: readonly string[], line: number) => PlannedDossier | null) => {
  const layout = layoutOf(reading, desk);
  const { words } = desk;
  sayOnce(layout, tally);
  return (cells, line) => {
    let isGood = true;
    const cell = (column: string): string => cells[layout.place(column)] ?? '';
    const row: Row = {
      cell,
      text: (field) =>
        layout
          .columnsOf(field)
          .map((column) => cell(column).trim())
          .filter((part) => part !== '')
          .join(joints[field] ?? ' '),
      error: (column, value, message) => {
        isGood = false;
        tally.error({ line, column, value, message });
      },
      notice: (column, message) => tally.notice({ line, column, value: '', message }),
    };
    const isRagged = cells.length < layout.width || cells.slice(layout.width).some((extra) => extra.trim() !== '');
    if (isRagged) row.error(null, '', words.imports.problems.cells(cells.length, layout.width));
    const parsed = isRagged ? null : dossierInput.safeParse(draftOf(layout, row), { error: locales[desk.language] });
    for (const issue of parsed?.error?.issues ?? []) {
      const field = String(issue.path[0]);
      row.error(layout.columnOf(field), row.text(field as ImportField), sentenceOf(issue, words));
    }
    const planned = parsed?.data && {
      ...parsed.data,
      ...arrival(layout, row, parsed.data.receivedOn),
      question: questionOf(layout, row, parsed.data.kind),
    };
    if (!isGood) tally.counts.failed += 1;
    return isGood ? (planned ?? null) : null;
  };
};
