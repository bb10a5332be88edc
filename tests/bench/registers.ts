import type { Service } from '#electron/service/service.ts';
import type { Database } from '#electron/store/driver.ts';
import { diceOf } from '#electron/workers/demo/dice.ts';
import { fillings } from '#resources/demo/names.ts';
import { plainCalendar } from '#shared/calendar/rules.ts';
import { countK3 } from '#shared/deadlines/kinds.ts';
import { addDays, eachDay, weekday } from '#shared/kernel/time.ts';
import { benchDay } from './fill.ts';
import type { Line } from './measure.ts';
import type { Read } from './reads.ts';

const letters = 13_000;
const computations = 10_000;
const computationLimit = 200;

const year = { from: addDays(benchDay, -364), to: benchDay };

/** A year of letters received, from a fixed seed. */
export const fillLetters = (db: Database): void => {
  const dice = diceOf(13_000);
  const days = eachDay(year.from, year.to).filter((day) => weekday(day) <= 5);
  const insert = db.prepare(
    `INSERT INTO mail (id, created_at, updated_at, direction, number, series, year, serial, stamped_on, channel,
       is_cover_only, is_empty, outer_marking, correspondent_name, sender_ref, sender_date, subject, kind, language,
       region, security, urgency, missing_enclosures, marked_to, service, with_office, needs_ack, clocks, replied_on,
       signatory, tracking_number, tracking_events, cancel_reason, notes)
     VALUES (@id, @at, @at, 'in', @number, '', @year, @serial, @day, 'post', 0, 0, '', @sender, @reference, @day,
       @subject, 'letter', 'fr', '', 'ordinary', 'ordinary', '[]', @holder, '', '', 0, '{}', @repliedOn, '', '', '[]',
       '', '')`,
  );
  const serials = new Map<number, number>();
  db.transaction(() => {
    for (let index = 0; index < letters; index += 1) {
      const day = days[Math.floor((index * days.length) / letters)] ?? benchDay;
      const stampYear = Number(day.slice(0, 4));
      const serial = (serials.get(stampYear) ?? 0) + 1;
      serials.set(stampYear, serial);
      insert.run({
        id: `letter-${index}`,
        at: `${day}T11:00:00.000Z`,
        number: `${stampYear}-${String(serial).padStart(4, '0')}`,
        year: stampYear,
        serial,
        day,
        sender: `Mairie de ${dice.pick(fillings.commune)}`,
        reference: `REF/${index}`,
        subject: `${dice.pick(fillings.theme)}, demande ${index}`,
        holder: `person-${dice.between(0, 11)}`,
        repliedOn: dice.chance(0.8) ? day : null,
      });
    }
  }).immediate();
  db.exec('ANALYZE');
};

/** The register of arrivals as it opens. */
export const registerReads: readonly Omit<Read, 'bare'>[] = [
  {
    name: 'Register of 13,000 letters, as it opens',
    procedure: 'registers.rows',
    input: { register: 'arrivals', ...year, limit: 200, offset: 0 },
  },
];

type Ask = (service: Service, procedure: string, input: object) => Promise<unknown>;

/**
 * The longest time the main thread was busy without a turn for others, in milliseconds of its own processor time: what
 * other programs took meanwhile does not count.
 */
const busyDuring = async (work: () => Promise<unknown>): Promise<number> => {
  let longest = 0;
  let isGoing = true;
  let before = process.threadCpuUsage();
  const look = (): void => {
    const { user, system } = process.threadCpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
    before = process.threadCpuUsage();
    if (isGoing) setTimeout(look, 1);
  };
  look();
  await work();
  isGoing = false;
  return longest;
};

/** A year's statements over every dossier as tasks, against the reading of those dossiers and their journal alone. */
export const measureStatements = async (service: Service, db: Database, asked: Ask): Promise<Line[]> => {
  const dossiers = db.prepare('SELECT * FROM dossiers WHERE deleted_at IS NULL');
  const journal = db.prepare(`SELECT * FROM journal WHERE subject = 'dossier'`);
  const lines: Line[] = [];
  for (const { register, format } of [
    { register: 'weekly-arrears', format: 'html' },
    { register: 'monthly-pending', format: 'xlsx' },
    { register: 'files', format: 'html' },
    { register: 'files', format: 'xlsx' },
    { register: 'arrivals', format: 'csv' },
  ]) {
    const times: { readonly through: number; readonly bare: number; readonly hold: number }[] = [];
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      const hold = await busyDuring(() => asked(service, 'registers.export', { register, ...year, format }));
      const between = performance.now();
      dossiers.all();
      journal.all();
      times.push({ through: between - start, bare: performance.now() - between, hold });
    }
    const counted = times.slice(1);
    const taken = (values: readonly number[]) => ({ median: Math.min(...values), longest: Math.max(...values) });
    lines.push({
      name: `Year's statement: ${register}, ${format}`,
      through: taken(counted.map(({ through }) => through)),
      bare: taken(counted.map(({ bare }) => bare)),
      limit: null,
      hold: Math.max(...counted.map(({ hold }) => hold)),
    });
  }
  return lines;
};

/** How long one deadline of kind K3 takes, over many triggers. */
export const computationFigure = (): string => {
  const calendar = plainCalendar('fr');
  const triggers = Array.from({ length: computations }, (_, index) => addDays('2020-01-01', index % 3650));
  const count = (): number => {
    const start = performance.now();
    for (const trigger of triggers) countK3({ trigger, months: 2, pauses: [] }, calendar);
    return ((performance.now() - start) * 1000) / computations;
  };
  count();
  const each = count();
  const verdict = each < computationLimit ? 'within' : 'OVER';
  return `${computations} deadlines of kind K3: ${each.toFixed(1)} µs each, ${verdict} the limit of ${computationLimit} µs.`;
};
