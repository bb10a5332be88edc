/*
 * Each figure beside the same work by bare prepared statements (better-sqlite3 alone, same file, same pragmas: WAL,
 * synchronous FULL, foreign keys, memory for temporary tables, secure delete), measured in turn in one run.
 *
 * - Reads: a call through `dispatch` (validation, handler, entities) against the statements' rows as the driver gives
 *   them. For lists and summaries the bare statements are written out; for the dashboard they are those the service
 *   itself runs, traced, without its settings. Limit: under 3 times.
 * - Durable write: `dossiers.create` against one IMMEDIATE transaction with the same number, row, text index and journal
 *   line. Limit: under 2 times.
 * - Import: the whole task (worker, parsing, rules, numbers, journal) against inserts and journal lines alone, nothing
 *   parsed. Limit: under 2 times, as a durable write.
 * - Registers: the task against the statements it runs, traced. Limit: under 3 times. A year's statement has no limit of
 *   its own beside the hold, counted in the thread's own processor time; its bare work is reading every dossier and its
 *   journal.
 * - Start: opening the service on the full store against open, pragmas and `quick_check`. Limit: under 3 times.
 *
 * Figures are medians. "Longest hold" is the longest time in which the main thread answered nobody: of a read, the
 * slowest single call without what other programs took of the processor meanwhile; of the write, the slowest call; of
 * the task, the event loop's longest delay. Over 50 ms it is marked.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createService } from '#electron/service/create-service.ts';
import type { Service } from '#electron/service/service.ts';
import { type Database, Driver } from '#electron/store/driver.ts';
import { startInBrowser } from './browser-start.ts';
import { benchDay, benchZone, fillStore, sizes } from './fill.ts';
import { holdDuring, type Line, tableOf, timedPair } from './measure.ts';
import { reads, replayed, traced, tracedReads } from './reads.ts';
import { computationFigure, fillLetters, measureStatements, registerReads } from './registers.ts';
import { bareCreate, bareImport, importCsv } from './writes.ts';

const readLimit = 3;
const writeLimit = 2;
const longestHold = 50;
const often = { warmUp: 30, counted: 200 };
const sometimes = { warmUp: 5, counted: 40 };
const rarely = { warmUp: 1, counted: 5 };

const clock = { now: () => `${benchDay}T08:00:00.000Z`, timeZone: benchZone };

const open = (dataDir: string): Service =>
  createService({ capabilities: { host: 'cli', canPrintPdf: false } }, { dataDir, clock });

const openBare = (dataDir: string): Database => {
  const db = new Driver(join(dataDir, 'pivot.db'));
  db.pragma('journal_mode = WAL');
  for (const pragma of ['synchronous = FULL', 'foreign_keys = ON', 'temp_store = MEMORY', 'secure_delete = ON']) {
    db.pragma(pragma);
  }
  return db;
};

const asked = async (service: Service, procedure: string, input: object): Promise<unknown> => {
  const reply = await service.dispatch(procedure, input);
  if (!reply.ok) throw new Error(`${procedure}: ${reply.error.message}`);
  return reply.value;
};

const measureReads = async (service: Service, db: Database): Promise<Line[]> => {
  const lines: Line[] = [];
  for (const { name, procedure, input, bare } of reads) {
    const { busiest, ...times } = await timedPair(often, () => asked(service, procedure, input), bare(db));
    lines.push({ name, ...times, limit: readLimit, hold: busiest });
  }
  for (const { name, procedure, input } of [...tracedReads, ...registerReads]) {
    const bare = replayed(db, await traced(() => asked(service, procedure, input)));
    const { busiest, ...times } = await timedPair(sometimes, () => asked(service, procedure, input), bare);
    lines.push({ name, ...times, limit: readLimit, hold: busiest });
  }
  return lines;
};

const measureCreate = async (service: Service, db: Database): Promise<Line> => {
  const input = { pillar: 'documentation', kind: 'COUR', receivedOn: benchDay };
  const { busiest: _, ...times } = await timedPair(
    often,
    (run) => asked(service, 'dossiers.create', { ...input, title: `Courrier ${run}` }),
    bareCreate(db),
  );
  return { name: 'Create a dossier durably', ...times, limit: writeLimit, hold: times.through.longest };
};

const importInto = async (dataDir: string): Promise<{ took: number; hold: number }> => {
  const service = open(dataDir);
  const received = service.receiveFile({
    name: 'courrier.csv',
    mediaType: 'text/csv',
    bytes: new TextEncoder().encode(importCsv),
  });
  if (!received.ok) throw new Error(received.error.message);
  const start = performance.now();
  const hold = await holdDuring(() =>
    asked(service, 'imports.run', { ticket: received.value.ticket, target: 'dossiers' }),
  );
  const took = performance.now() - start;
  await service.close();
  return { took, hold };
};

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const measureImport = async (dataDir: string, spare: string): Promise<Line> => {
  const runs: { readonly through: number; readonly bare: number; readonly hold: number }[] = [];
  for (let run = 0; run < 4; run += 1) {
    rmSync(spare, { recursive: true, force: true });
    cpSync(dataDir, spare, { recursive: true });
    const { took: through, hold } = await importInto(spare);
    rmSync(spare, { recursive: true, force: true });
    cpSync(dataDir, spare, { recursive: true });
    const db = openBare(spare);
    const start = performance.now();
    bareImport(db);
    runs.push({ through, bare: performance.now() - start, hold });
    db.close();
  }
  const counted = runs.slice(1);
  const taken = (values: readonly number[]) => ({ median: medianOf(values), longest: Math.max(...values) });
  return {
    name: 'Import of 10,000 rows',
    through: taken(counted.map(({ through }) => through)),
    bare: taken(counted.map(({ bare }) => bare)),
    limit: writeLimit,
    hold: Math.max(...counted.map(({ hold }) => hold)),
  };
};

const measureStart = async (dataDir: string): Promise<Line> => {
  const { busiest: _, ...times } = await timedPair(
    rarely,
    () => open(dataDir).close(),
    () => {
      const db = openBare(dataDir);
      db.pragma('quick_check(1)');
      db.close();
    },
  );
  return { name: 'Start of the service on that store', ...times, limit: readLimit, hold: null };
};

const run = async (folder: string): Promise<void> => {
  const dataDir = join(folder, 'store');
  await open(dataDir).close();
  const db = openBare(dataDir);
  fillStore(db);
  fillLetters(db);
  const [cpu] = cpus();
  process.stdout.write(
    `Node ${process.versions.node}, ${cpus().length} x ${cpu?.model ?? 'unknown'}, ${sizes.dossiers} dossiers, ` +
      `${sizes.timeEntries} time entries\n\n`,
  );
  const service = open(dataDir);
  await asked(service, 'settings.update', { patch: { isFirstRunDone: true, language: 'fr' } });
  const lines = await measureReads(service, db);
  lines.push(...(await measureStatements(service, db, asked)));
  lines.unshift(await measureCreate(service, db));
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  await service.close();
  lines.push(await measureImport(dataDir, join(folder, 'spare')), await measureStart(dataDir));
  process.stdout.write(`${tableOf(lines, longestHold)}\n\n`);
  const over = lines.filter(({ through, bare, limit }) => limit !== null && through.median / bare.median >= limit);
  const held = lines.filter(({ hold }) => hold !== null && hold > longestHold);
  const names = (those: readonly Line[]): string => those.map(({ name }) => name).join('; ');
  process.stdout.write(over.length === 0 ? 'Every ratio is within its limit.\n' : `OVER its limit: ${names(over)}.\n`);
  process.stdout.write(
    held.length === 0
      ? `Nothing holds the main thread over ${longestHold} ms.\n`
      : `Holds the main thread over ${longestHold} ms: ${names(held)}.\n`,
  );
  process.stdout.write(`${computationFigure()}\n`);
  process.stdout.write('\nStart in the browser, on that store\n');
  for (const line of await startInBrowser(dataDir)) process.stdout.write(`${line}\n`);
};

const folder = mkdtempSync(join(tmpdir(), 'pivot-bench-'));
try {
  await run(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
