import { AppError } from '#shared/contract/errors.ts';
import type { DossierState } from '#shared/dossiers/schema.ts';
import { addDays, daysBetween, type LocalDate, toLocal } from '#shared/kernel/time.ts';
import { later, type Span } from '#shared/registers/rules.ts';
import { breathe, type Reading } from './register.ts';

/** How a dossier stands at the end of a day: who holds it, in which state. */
export type Stand = { readonly day: LocalDate; readonly holder: string | null; readonly state: DossierState };

/** A dossier with how it stood from each day on, the first being the day it was received. */
export type Course = {
  readonly id: string;
  readonly receivedOn: LocalDate;
  readonly stands: readonly [Stand, ...Stand[]];
};

type DossierLine = {
  readonly num: number;
  readonly id: string;
  readonly receivedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly state: DossierState;
  readonly stateSince: LocalDate;
  readonly holder: string | null;
};

type Change = {
  readonly id: string;
  readonly at: string;
  readonly hasHolder: number;
  readonly holderBefore: string | null;
  readonly holder: string | null;
  readonly stateBefore: DossierState | null;
  readonly state: DossierState | null;
  readonly closedOn: LocalDate | null;
};

const sliceRows = 200;

/** Ten years and their leap days: the longest period that a statement counts over. */
const longestDays = 3653;

const dossierLines = `SELECT num, id, received_on AS receivedOn, closed_on AS closedOn, state, state_since AS stateSince,
    assignee_id AS holder
  FROM dossiers WHERE deleted_at IS NULL AND received_on <= @to AND (closed_on IS NULL OR closed_on >= @from)
    AND num > @after ORDER BY num LIMIT ${sliceRows}`;

/** What changed the holder or the state, after the first line of each dossier. */
const changes = `SELECT j.dossier_id AS id, j.at, json_type(j.after, '$.assigneeId') IS NOT NULL AS hasHolder,
    j.before ->> 'assigneeId' AS holderBefore, j.after ->> 'assigneeId' AS holder, j.before ->> 'state' AS stateBefore,
    j.after ->> 'state' AS state, j.after ->> 'closedOn' AS closedOn
  FROM dossiers d CROSS JOIN journal j ON j.dossier_id = d.id AND j.subject = 'dossier' AND j.action IN ('updated', 'moved', 'undone')
  WHERE d.num BETWEEN @first AND @last AND d.deleted_at IS NULL
    AND (json_type(j.after, '$.assigneeId') IS NOT NULL OR json_type(j.after, '$.state') IS NOT NULL)
  ORDER BY j.seq`;

/** Only the last stand of each day counts. */
const kept = (stands: readonly Stand[]): [Stand, ...Stand[]] => {
  const [first, ...rest] = stands.filter((stand, index) => stands[index + 1]?.day !== stand.day);
  if (first === undefined) throw new Error('a course has a first stand');
  return [first, ...rest];
};

/**
 * How a dossier stood from day to day: received with its first holder, then every change of its journal. Where the
 * journal does not lead to what the dossier is now (an import, a file of another program), the last step is added.
 */
const courseOf = (line: DossierLine, own: readonly Change[], timeZone: string): Course => {
  const firstHolder = own.find(({ hasHolder }) => hasHolder === 1);
  const firstState = own.find(({ stateBefore }) => stateBefore !== null);
  let day = line.receivedOn;
  let holder = firstHolder ? firstHolder.holderBefore : line.holder;
  let state: DossierState = firstState?.stateBefore ?? (line.closedOn === null ? line.state : 'received');
  if (state === 'closed' || state === 'suspended') state = 'received';
  const stands: Stand[] = [{ day, holder, state }];
  const add = (to: LocalDate): void => {
    day = later(to, day);
    stands.push({ day, holder, state });
  };
  for (const change of own) {
    if (change.hasHolder === 1) holder = change.holder;
    state = change.state ?? state;
    add(change.closedOn ?? toLocal(change.at, timeZone).day);
  }
  if (state !== line.state || holder !== line.holder) {
    state = line.state;
    holder = line.holder;
    add(line.closedOn ?? line.stateSince);
  }
  return { id: line.id, receivedOn: line.receivedOn, stands: kept(stands) };
};

const requireCountable = ({ from, to }: Span): void => {
  if (daysBetween(from, to) > longestDays) throw new AppError('validation', (w) => w.registers.tooLong);
};

/**
 * The courses of all dossiers that were in the section during a period, a slice at a time; between two slices the
 * service answers others. Throws `validation` for more than ten years.
 */
export const readCourses = async (reading: Reading, span: Span, each: (course: Course) => void): Promise<void> => {
  requireCountable(span);
  const { store, timeZone, progress } = reading;
  const total = store.first<{ n: number }>('SELECT count(*) AS n FROM dossiers WHERE deleted_at IS NULL')?.n ?? 0;
  let done = 0;
  for (let after = 0; ; ) {
    const lines = store.all<DossierLine>(dossierLines, { from: addDays(span.from, -1), to: span.to, after });
    const first = lines[0];
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return;
    const byDossier = Map.groupBy(store.all<Change>(changes, { first: first.num, last: last.num }), ({ id }) => id);
    for (const line of lines) each(courseOf(line, byDossier.get(line.id) ?? [], timeZone));
    after = last.num;
    done += lines.length;
    progress(done, Math.max(total, done));
    await breathe(reading);
  }
};

/** How a dossier stood at the end of a day; undefined before it was received. */
export const standAt = ({ stands }: Course, day: LocalDate): Stand | undefined =>
  stands.findLast((stand) => stand.day <= day);

/** Whether work is due: neither closed nor put to sleep. */
export const isPending = (stand: Stand | undefined): boolean =>
  stand !== undefined && stand.state !== 'closed' && stand.state !== 'suspended';
