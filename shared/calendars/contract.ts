import { z } from 'zod';
import { workCalendar } from '#shared/calendar/schema.ts';
import { command, query, task } from '#shared/contract/procedure.ts';
import { id, listOf, localDate, optionalLine, revision, target } from '#shared/kernel/fields.ts';
import { calendarIds } from '#shared/settings/schema.ts';
import {
  calendarDay,
  calendarDayInput,
  calendarDayPatch,
  calendarPlaces,
  lineProblem,
  readDay,
  yearDate,
} from './schema.ts';

const calendar = z.enum(calendarIds);
const year = z.number().int().min(1970).max(2100);

/** A changed day, and how many open deadlines were computed anew because of it. */
const changed = z.object({ day: calendarDay, recomputed: z.number().int() });

export const calendarsContract = {
  list: query(
    'The calendars of public holidays, with the years each one knows',
    z.object({}),
    listOf(
      z.object({
        id: calendar,
        name: z.string(),
        isComputed: z.boolean(),
        /** The years that are known: first and last of computed holidays, each one of lists. */
        years: z.array(z.number().int()),
        isOffice: z.boolean(),
      }),
    ),
  ),
  holidays: query(
    'The dates of a year on which a calendar closes, with their names',
    z.object({ calendar, year }),
    z.array(z.object({ date: localDate, name: z.string() })),
  ),
  year: query(
    'All that a calendar says of a year: holidays, closing days, days worked all the same, optional holidays',
    z.object({ calendar: z.enum(calendarPlaces), year }),
    z.object({ items: z.array(yearDate), total: z.number().int(), isLoaded: z.boolean() }),
  ),
  workingDays: query(
    'How many working days a period has, both ends included',
    z.object({ calendar: calendar.optional(), from: localDate, to: localDate }),
    z.object({ days: z.number().int() }),
  ),
  office: query("The office's calendar with its own days, as rules take it", z.object({}), workCalendar),
  getDay: query('One day that was added to a calendar', z.object({ id }), calendarDay),
  addDay: command('Adds a closing day or a correction, and computes open deadlines anew', calendarDayInput, changed),
  updateDay: command(
    'Changes an added day, and computes open deadlines anew',
    z.object({ id, revision, patch: calendarDayPatch }),
    changed,
  ),
  removeDay: command('Puts an added day in the bin, and computes open deadlines anew', target, changed),
  restoreDay: command('Takes a day out of the bin, and computes open deadlines anew', z.object({ id }), changed),
  importDays: task(
    'Reads a yearly list of holidays (CSV or iCalendar); adds it unless it is a check or has errors',
    z.object({
      ticket: z.string().min(1).max(100),
      calendar: z.enum(calendarPlaces),
      source: optionalLine.default(''),
      isDryRun: z.boolean().default(false),
    }),
    z.object({
      days: z.array(readDay),
      problems: z.array(lineProblem),
      years: z.array(z.number().int()),
      added: z.number().int(),
      recomputed: z.number().int(),
      /** With which the import is undone; null for a check and for a list with errors. */
      importId: id.nullable(),
    }),
  ),
  undoImport: command(
    'Takes an imported list out of its calendar and brings back the days it replaced; open deadlines are computed anew',
    z.object({ importId: id }),
    z.object({ removed: z.number().int(), recomputed: z.number().int() }),
  ),
};
