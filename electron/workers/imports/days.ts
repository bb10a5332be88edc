import type { DayKind } from '#shared/calendar/schema.ts';
import type { LineProblem, ReadDay } from '#shared/calendars/schema.ts';
import { AppError } from '#shared/contract/errors.ts';
import { addDays, isLocalDate, type LocalDate } from '#shared/kernel/time.ts';
import type { Words } from '#shared/text/words.ts';
import type { Desk } from '../message.ts';
import { textOf as eventText, first, readCalendar } from './calendar.ts';
import { readTable, separatorOf } from './csv.ts';
import { textOf } from './text.ts';

const dayLimit = 2000;
const spanLimit = 31;

const headers = {
  date: ['date', 'jour'],
  name: ['nom', 'name', 'libelle', 'holiday', 'conge', 'fete'],
  kind: ['nature', 'kind', 'type'],
  place: ['lieu', 'place'],
} as const;

const kinds: Readonly<Record<DayKind, readonly string[]>> = {
  closed: ['', 'closed', 'ferie', 'ferme', 'gazetted', 'g', 'compulsory'],
  worked: ['worked', 'travaille', 'ouvert'],
  restricted: ['restricted', 'optionnel', 'optional', 'r'],
};

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** A date written `2026-01-26` or `26/1/2026`; null when it is neither, or no date. */
const dateOf = (text: string): LocalDate | null => {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const date = french
    ? `${french[3]}-${(french[2] ?? '').padStart(2, '0')}-${(french[1] ?? '').padStart(2, '0')}`
    : text.trim();
  return isLocalDate(date) ? date : null;
};

const kindOf = (text: string): DayKind | null => {
  const wanted = folded(text);
  const found = Object.entries(kinds).find(([, words]) => words.includes(wanted));
  return found === undefined ? null : (found[0] as DayKind);
};

type Found = { readonly days: ReadDay[]; readonly problems: LineProblem[] };

/** Collects days: a broken one, one outside the calendar, or one that is there already becomes a problem. */
const collector = (words: Words) => {
  const found: Found = { days: [], problems: [] };
  const lines = new Map<LocalDate, number>();
  const say = words.calendars.import;
  const problem = (line: number, message: string): null => {
    found.problems.push({ line, message });
    return null;
  };
  return {
    found,
    problem,
    add: (day: ReadDay): null => {
      const known = lines.get(day.date);
      const year = Number(day.date.slice(0, 4));
      if (known !== undefined) return problem(day.line, say.twice(known));
      if (year < 1970 || year > 2100) return problem(day.line, say.range);
      if (day.name === '' || day.name.length > 500) return problem(day.line, say.name);
      if (found.days.length >= dayLimit) throw new AppError('validation', (w) => w.calendars.import.tooMany(dayLimit));
      lines.set(day.date, day.line);
      found.days.push(day);
      return null;
    },
  };
};

const readCsv = (text: string, words: Words): Found => {
  const { found, problem, add } = collector(words);
  const say = words.calendars.import;
  const at: Partial<Record<keyof typeof headers, number>> = {};
  readTable(
    text,
    separatorOf(text),
    (columns) => {
      for (const [field, names] of Object.entries(headers)) {
        const index = columns.findIndex((column) => (names as readonly string[]).includes(folded(column)));
        if (index >= 0) at[field as keyof typeof headers] = index;
      }
    },
    (cells, line) => {
      if (at.date === undefined) return null;
      const cell = (index: number | undefined): string => (index === undefined ? '' : (cells[index] ?? '').trim());
      const date = dateOf(cell(at.date));
      const kind = kindOf(cell(at.kind));
      if (date === null) return problem(line, say.date);
      if (kind === null) return problem(line, say.kind);
      return add({ line, date, name: cell(at.name), kind, place: cell(at.place).slice(0, 500) });
    },
  );
  if (at.date === undefined) problem(1, say.noDate);
  return found;
};

const readEvents = (text: string, words: Words): Found => {
  const { found, problem, add } = collector(words);
  const { events } = readCalendar(text);
  if (events.length === 0) throw new AppError('validation', (w) => w.imports.noEvent);
  for (const { component, line } of events) {
    const read = (name: string): LocalDate | null => {
      const value = first(component, name)?.[3];
      return typeof value === 'string' ? dateOf(value.slice(0, 10)) : null;
    };
    const start = read('dtstart');
    if (start === null) {
      problem(line, words.calendars.import.date);
      continue;
    }
    const end = read('dtend') ?? addDays(start, 1);
    const name = eventText(component, 'summary').slice(0, 500);
    const place = eventText(component, 'location').slice(0, 500);
    add({ line, date: start, name, kind: 'closed', place });
    for (let day = 1; day < spanLimit && addDays(start, day) < end; day += 1) {
      add({ line, date: addDays(start, day), name, kind: 'closed', place });
    }
  }
  return found;
};

/** The days of a yearly list of holidays, from a table or an iCalendar file, with what is wrong line by line. */
export const readDays = (
  { bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string },
  { words }: Desk,
): Found => {
  const { text } = textOf(bytes);
  return /\.ics$/i.test(fileName) || /^BEGIN:VCALENDAR/i.test(text.trimStart())
    ? readEvents(text, words)
    : readCsv(text, words);
};
