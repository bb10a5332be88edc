import { expect, test } from 'vitest';
import { find } from '#electron/features/meetings/repository.ts';
import { Driver } from '#electron/store/driver.ts';
import { migrate } from '#electron/store/migrate.ts';
import { migrations } from '#electron/store/migrations/index.ts';
import { storeOn } from '#electron/store/store.ts';
import { invited, item } from '#shared/meetings/fresh.ts';
import { meeting } from '#shared/meetings/schema.ts';

const insert = `INSERT INTO meetings (id, created_at, updated_at, title, starts_at, ends_at, time_zone, is_all_day, place,
    state, pillar, participants, agenda, minutes_text)
  VALUES (?, '2026-11-02T08:00:00.000Z', '2026-11-02T08:00:00.000Z', 'Point', '2026-11-02T08:00:00.000Z',
    '2026-11-02T09:00:00.000Z', 'Europe/Paris', 0, 'B12', 'held', 'coordination', ?, ?, ?)`;

test('a meeting of an earlier Pivot keeps its people and agenda, and reads as any other', () => {
  const db = new Driver(':memory:');
  migrate(db, migrations.slice(0, 1), null);
  const write = db.prepare(insert);
  write.run('written', '[{"personId":null,"name":"Anne « Roux »"}]', '[{"title":"Budget","minutes":20}]', 'Dit.');
  write.run('bare', '[]', '[]', '');
  migrate(db, migrations, null);
  const store = storeOn(db, ':memory:', () => undefined);
  const [written, bare] = [find(store, 'written'), find(store, 'bare')];
  db.close();
  expect(written).toMatchObject({ minutesState: 'draft', minutesKind: 'summary', icsSequence: 0, bodyId: null });
  expect(written.participants).toEqual([invited('Anne « Roux »')]);
  expect(written.agenda).toEqual([item('Budget', 20)]);
  expect(bare).toMatchObject({ minutesState: 'none', participants: [], agenda: [], logistics: [] });
  expect(meeting.parse(written)).toEqual(written);
});
