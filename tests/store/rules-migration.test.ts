import { expect, test } from 'vitest';
import { Driver } from '#electron/store/driver.ts';
import { migrate } from '#electron/store/migrate.ts';
import { migrations } from '#electron/store/migrations/index.ts';

const insert = `INSERT INTO deadlines (id, created_at, updated_at, title, due_on, rule, source, remind_days, notes)
  VALUES (?, '2026-11-02T08:00:00.000Z', '2026-11-02T08:00:00.000Z', 'Répondre', ?, ?, 'deadline', 3, '')`;

test('deadlines computed by an earlier Pivot keep their dates, with rules of the register', () => {
  const db = new Driver(':memory:');
  migrate(db, migrations.slice(0, 1), null);
  const write = db.prepare(insert);
  write.run('typed', '2026-12-01', null);
  write.run('days', '2026-11-18', '{"trigger":"2026-11-23","amount":-5,"unit":"day"}');
  write.run('working', '2026-11-13', '{"trigger":"2026-11-09","amount":3,"unit":"working_day"}');
  write.run('months', '2027-02-28', '{"trigger":"2026-12-31","amount":2,"unit":"month"}');
  migrate(db, migrations, null);
  const rows = db.prepare('SELECT id, due_on, safe_on, rule, arithmetic FROM deadlines ORDER BY rowid').all() as {
    id: string;
    due_on: string;
    safe_on: string | null;
    rule: string | null;
    arithmetic: string | null;
  }[];
  db.close();
  const read = rows.map(({ rule, arithmetic, ...row }) => ({
    ...row,
    rule: JSON.parse(rule ?? 'null'),
    steps: JSON.parse(arithmetic ?? 'null')?.steps,
  }));
  expect(read).toEqual([
    { id: 'typed', due_on: '2026-12-01', safe_on: null, rule: null, steps: undefined },
    {
      id: 'days',
      due_on: '2026-11-18',
      safe_on: '2026-11-18',
      rule: { preset: 'kind:K1n', trigger: '2026-11-23', days: -5, pauses: [] },
      steps: [
        { is: 'trigger', on: '2026-11-23', time: null },
        { is: 'added', on: '2026-11-18', count: -5, unit: 'day' },
      ],
    },
    {
      id: 'working',
      due_on: '2026-11-13',
      safe_on: '2026-11-13',
      rule: { preset: 'kind:K5', trigger: '2026-11-09', days: 3, pauses: [] },
      steps: [
        { is: 'trigger', on: '2026-11-09', time: null },
        { is: 'added', on: '2026-11-13', count: 3, unit: 'working_day' },
      ],
    },
    {
      id: 'months',
      due_on: '2027-02-28',
      safe_on: '2027-02-28',
      rule: { preset: 'kind:K1n', trigger: '2026-12-31', months: 2, pauses: [] },
      steps: [
        { is: 'trigger', on: '2026-12-31', time: null },
        { is: 'added', on: '2027-02-28', count: 2, unit: 'month' },
      ],
    },
  ]);
});
