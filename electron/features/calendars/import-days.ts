import { newlyTracked } from '#electron/features/collection.ts';
import { recomputeOpen } from '#electron/features/deadlines/service.ts';
import { recomputeLetters } from '#electron/features/mail/service.ts';
import type { Context, TaskContext } from '#electron/service/context.ts';
import { runInWorker } from '#electron/workers/run.ts';
import type { CalendarDay, ReadDay } from '#shared/calendars/schema.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';

type Contract = PivotContract['calendars'];

const yearsOf = (days: readonly ReadDay[]): number[] =>
  [...new Set(days.map(({ date }) => Number(date.slice(0, 4))))].sort((a, b) => a - b);

const limits = { memoryMb: 256, silenceMs: 10_000 };

/** Takes a list's days over those that an earlier list or correction has for the same dates. */
const keep = (
  context: TaskContext,
  { calendar, source }: Parsed<Contract['importDays']>,
  days: readonly ReadDay[],
  importId: string,
  insert: (day: CalendarDay) => void,
): number => {
  const { store, now, record } = context;
  for (const { date, name, kind, place } of days) {
    store.run(
      `UPDATE calendar_days SET deleted_at = @at, replaced_by = @importId, revision = revision + 1
       WHERE calendar = @calendar AND date = @date AND deleted_at IS NULL`,
      { at: now(), calendar, date, importId },
    );
    const day: CalendarDay = { ...newlyTracked(context), calendar, date, name, kind, place, source };
    insert(day);
    store.run('UPDATE calendar_days SET import_id = @importId WHERE id = @id', { id: day.id, importId });
    record({ subject: 'calendar', subjectId: day.id, action: 'imported', after: day });
  }
  if (calendar !== 'office') {
    for (const year of yearsOf(days)) {
      store.run(
        `INSERT INTO calendar_years (calendar, year, source) VALUES (@calendar, @year, @source)
         ON CONFLICT (calendar, year) DO UPDATE SET source = @source`,
        { calendar, year, source },
      );
    }
  }
  return recomputeOpen(context) + recomputeLetters(context);
};

/** Takes an imported list out, brings back what it replaced, and forgets the years it leaves without a list. */
export const undoImport = (
  context: Context,
  { importId }: Parsed<Contract['undoImport']>,
): Output<Contract['undoImport']> => {
  const { store, now, record } = context;
  const removed = store.run(
    `UPDATE calendar_days SET deleted_at = @at, revision = revision + 1
     WHERE import_id = @importId AND deleted_at IS NULL`,
    { at: now(), importId },
  );
  if (removed === 0) throw new AppError('not_found', (w) => w.calendars.notFound);
  store.run(
    `UPDATE calendar_days AS old SET deleted_at = NULL, replaced_by = NULL, revision = revision + 1
     WHERE replaced_by = @importId AND NOT EXISTS (
       SELECT 1 FROM calendar_days WHERE calendar = old.calendar AND date = old.date AND deleted_at IS NULL)`,
    { importId },
  );
  store.run(
    `DELETE FROM calendar_years WHERE NOT EXISTS (
       SELECT 1 FROM calendar_days WHERE calendar_days.calendar = calendar_years.calendar AND import_id IS NOT NULL
         AND deleted_at IS NULL AND substr(date, 1, 4) = CAST(year AS TEXT))`,
  );
  record({ subject: 'calendar', subjectId: importId, action: 'undone' });
  return { removed, recomputed: recomputeOpen(context) + recomputeLetters(context) };
};

/** Reads a yearly list in a worker; when it has no error and is no check, keeps it in one transaction. */
export const importDays = async (
  context: TaskContext,
  input: Parsed<Contract['importDays']>,
  insert: (day: CalendarDay) => void,
): Promise<Output<Contract['importDays']>> => {
  const { files, store, exclusively, announce, newId } = context;
  const { name, bytes } = files.peek(input.ticket);
  const { days, problems } = await runInWorker('readDays', { bytes, fileName: name }, context, limits);
  const read = { days, problems, years: yearsOf(days) };
  if (input.isDryRun || problems.length > 0) return { ...read, added: 0, recomputed: 0, importId: null };
  const importId = newId();
  const recomputed = await exclusively(async () => store.immediate(() => keep(context, input, days, importId, insert)));
  files.discard(input.ticket);
  announce(['calendars', 'deadlines', 'mail']);
  return { ...read, added: days.length, recomputed, importId };
};
