import { dossierQuery } from '#electron/features/dossiers/filter.ts';
import { type Database, Driver } from '#electron/store/driver.ts';
import { addDays } from '#shared/kernel/time.ts';
import { benchDay } from './fill.ts';

/** A statement as the service ran it. */
type Step = { readonly sql: string; readonly values: readonly unknown[]; readonly isAll: boolean };

/** A reading call, and the same work by bare prepared statements. */
export type Read = {
  readonly name: string;
  readonly procedure: string;
  readonly input: object;
  readonly bare: (db: Database) => () => unknown;
};

/** Runs a dossier filter's slice and count. */
const listBare =
  (filter: Parameters<typeof dossierQuery>[0]) =>
  (db: Database): (() => unknown) => {
    const { slice, count, values } = dossierQuery(filter, benchDay);
    const [rows, total] = [db.prepare(slice), db.prepare(count)];
    return () => [rows.all(values), total.get(values)];
  };

const list = (name: string, filter: Parameters<typeof dossierQuery>[0]): Read => ({
  name,
  procedure: 'dossiers.list',
  input: filter,
  bare: listBare(filter),
});

const summary = (name: string, from: string, groupBy: 'pillar' | 'week', sql: string): Read => ({
  name,
  procedure: 'time.summary',
  input: { from, to: benchDay, groupBy },
  bare: (db) => {
    const statement = db.prepare(sql);
    return () => statement.all({ from, to: benchDay });
  },
});

/** Records every statement that runs in this process while a call goes on. */
export const traced = async (work: () => Promise<unknown>): Promise<Step[]> => {
  const steps: Step[] = [];
  const sample = new Driver(':memory:');
  const statement = Object.getPrototypeOf(sample.prepare('SELECT 1'));
  sample.close();
  const real = { all: statement.all, get: statement.get };
  const recorder = (isAll: boolean) =>
    function record(this: { readonly source: string }, ...values: unknown[]): unknown {
      steps.push({ sql: this.source, values, isAll });
      return (isAll ? real.all : real.get).apply(this, values);
    };
  Object.assign(statement, { all: recorder(true), get: recorder(false) });
  try {
    await work();
  } finally {
    Object.assign(statement, real);
  }
  return steps.filter(({ sql }) => !sql.includes('FROM settings'));
};

/** The statements of a traced call, without what is written around them. */
export const replayed = (db: Database, steps: readonly Step[]): (() => unknown) => {
  const prepared = steps.map(({ sql, values, isAll }) => ({ statement: db.prepare(sql), values, isAll }));
  return () =>
    prepared.map(({ statement, values, isAll }) => (isAll ? statement.all(...values) : statement.get(...values)));
};

const byPillar = `SELECT pillar, sum(minutes) AS minutes FROM time_entries
  WHERE deleted_at IS NULL AND day BETWEEN @from AND @to GROUP BY pillar`;
const byWeek = `SELECT strftime('%G-W%V', day) AS week, pillar, sum(minutes) AS minutes FROM time_entries
  WHERE deleted_at IS NULL AND day BETWEEN @from AND @to GROUP BY week, pillar`;

/** The reads whose bare statements are written out. */
export const reads: readonly Read[] = [
  list('First page of the list, 50 of 20,000, with total', { limit: 50, offset: 0 }),
  list('Filter by state and pillar, sorted by due date', {
    isOpen: true,
    pillar: 'documentation',
    sort: 'dueOn',
    limit: 50,
    offset: 0,
  }),
  list('Text search, two words', { text: 'mairie transp', limit: 50, offset: 0 }),
  summary('Summary of a month by pillar', addDays(benchDay, -30), 'pillar', byPillar),
  summary('Summary of a year by week', addDays(benchDay, -364), 'week', byWeek),
];

/** The reads whose bare statements are those that the service itself runs. */
export const tracedReads: readonly Omit<Read, 'bare'>[] = [
  {
    name: 'Whole dashboard, a quarter',
    procedure: 'dashboard.overview',
    input: { from: addDays(benchDay, -83), to: benchDay },
  },
  {
    name: 'Whole dashboard, a year',
    procedure: 'dashboard.overview',
    input: { from: addDays(benchDay, -364), to: benchDay },
  },
];
