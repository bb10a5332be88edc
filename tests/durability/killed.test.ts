import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Driver } from '#electron/store/driver.ts';
import { startNode } from '#tests/helpers/processes.ts';
import { fixedClock, openTestService, temporaryFolder } from '#tests/helpers/service.ts';

const kills = Number(process.env.PIVOT_KILLS ?? 25);
const lanes = 2;

type Acknowledged = { readonly is: string; readonly id: string; readonly revision: number } & Readonly<
  Record<string, unknown>
>;

const randomUpTo = (most: number): number => Math.floor(Math.random() * most);

/** Lets a process write into a folder and kills it at a random point; answers what it had acknowledged. */
const writeUntilKilled = async (dataDir: string): Promise<Acknowledged[]> => {
  const { child, ended, line } = startNode('tests/durability/writer.ts', [dataDir]);
  const isKilledWhileStarting = Math.random() < 0.2;
  if (isKilledWhileStarting) await pause(100 + randomUpTo(700));
  else await line(/^\{/).then(() => pause(randomUpTo(200) + Math.random()));
  child.kill('SIGKILL');
  const { out, err } = await ended;
  expect(err).toBe('');
  const whole = out.slice(0, out.lastIndexOf('\n') + 1);
  return whole.split('\n').flatMap((text) => (text === '' ? [] : [JSON.parse(text)]));
};

const halves = [
  // A dossier, meeting or time entry whose lines in the journal are not as many as its revisions.
  `SELECT d.id FROM dossiers d WHERE d.revision <> (SELECT count(*) FROM journal j WHERE j.subject_id = d.id)`,
  `SELECT m.id FROM meetings m WHERE m.revision <> (SELECT count(*) FROM journal j WHERE j.subject_id = m.id)`,
  `SELECT e.id FROM time_entries e WHERE e.revision <> (SELECT count(*) FROM journal j WHERE j.subject_id = e.id)`,
  // A line of the journal without its dossier, meeting or time entry.
  `SELECT j.subject_id FROM journal j WHERE j.subject = 'dossier' AND j.subject_id NOT IN (SELECT id FROM dossiers)`,
  `SELECT j.subject_id FROM journal j WHERE j.subject = 'meeting' AND j.subject_id NOT IN (SELECT id FROM meetings)`,
  `SELECT j.subject_id FROM journal j WHERE j.subject = 'time_entry' AND j.subject_id NOT IN (SELECT id FROM time_entries)`,
  // A meeting without the dossier it was made with.
  'SELECT m.id FROM meetings m WHERE m.id NOT IN (SELECT meeting_id FROM meeting_dossiers)',
  // A dossier that the search does not know.
  `SELECT id FROM dossiers WHERE num NOT IN (SELECT rowid FROM dossiers_text WHERE dossiers_text MATCH 'essai')`,
  // A number that was given twice or left out.
  'SELECT last FROM serials WHERE last <> (SELECT count(*) FROM dossiers)',
];

const examine = (dataDir: string): void => {
  const db = new Driver(join(dataDir, 'pivot.db'), { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  for (const sql of halves) expect({ sql, rows: db.prepare(sql).all() }).toEqual({ sql, rows: [] });
  db.close();
};

const tables: Readonly<Record<string, string>> = {
  dossier: 'dossiers',
  meeting: 'meetings',
  time_entry: 'time_entries',
};

const requireAll = (dataDir: string, acknowledged: ReadonlyMap<string, Acknowledged>): void => {
  const db = new Driver(join(dataDir, 'pivot.db'), { readonly: true });
  for (const { is, id, revision, title, state } of acknowledged.values()) {
    const row = db.prepare(`SELECT * FROM ${tables[is]} WHERE id = ?`).get(id) as Acknowledged | undefined;
    expect(row, `${is} ${id} was acknowledged`).toBeDefined();
    expect(row?.revision).toBeGreaterThanOrEqual(revision);
    if (is === 'dossier' && row?.revision === revision) expect(row).toMatchObject({ title, state });
  }
  db.close();
};

/** Reopens a store as its user does and answers how long that took, in milliseconds. */
const reopen = async (dataDir: string): Promise<number> => {
  const start = performance.now();
  const { service, pivot } = openTestService({ dataDir });
  await pivot.today.counts();
  const took = performance.now() - start;
  await service.close();
  return took;
};

const lane = async (times: number) => {
  const dataDir = temporaryFolder();
  const acknowledged = new Map<string, Acknowledged>();
  const reopened: number[] = [];
  let writes = 0;
  for (let kill = 0; kill < times; kill += 1) {
    const heard = await writeUntilKilled(dataDir);
    writes += heard.length;
    for (const entity of heard) acknowledged.set(entity.id, entity);
    reopened.push(await reopen(dataDir));
    examine(dataDir);
    requireAll(dataDir, acknowledged);
  }
  return { writes, reopened };
};

describe('a process killed while it writes', () => {
  test(`${kills} times: no acknowledged write is lost, none is half there`, { timeout: kills * 8000 }, async () => {
    const found = await Promise.all(
      Array.from({ length: lanes }, (_, index) => lane(Math.floor((kills + index) / lanes))),
    );
    const writes = found.reduce((sum, one) => sum + one.writes, 0);
    const slowest = Math.max(...found.flatMap(({ reopened }) => reopened));
    process.stdout.write(
      `${kills} kills, ${writes} acknowledged writes, slowest reopening ${Math.round(slowest)} ms\n`,
    );
    expect(writes).toBeGreaterThan(kills);
    expect(slowest).toBeLessThan(5000);
  });

  test('its timer runs on, and stopping it later writes the minutes by the clock', async () => {
    const dataDir = temporaryFolder();
    const { child, ended, line } = startNode('tests/durability/writer.ts', [dataDir, 'timer']);
    const [timer = ''] = await line(/^\{.*\}$/);
    child.kill('SIGKILL');
    await ended;
    const { pivot } = openTestService({ dataDir, clock: fixedClock('2026-11-23T09:17:20.000Z') });
    expect(await pivot.time.timer()).toEqual(JSON.parse(timer));
    const { written } = await pivot.time.stop();
    expect(written).toMatchObject([
      { day: '2026-11-23', startTime: '09:00', minutes: 77, pillar: 'supervision', note: 'Relecture' },
    ]);
    expect(await pivot.time.timer()).toBeNull();
  });
});
