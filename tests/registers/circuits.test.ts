import { expect, test } from 'vitest';
import { openTestService } from '#tests/helpers/service.ts';

const november = { from: '2026-11-01', to: '2026-11-30' };

test('a file put to sleep is in the call book and out of what is pending', async () => {
  const { pivot } = openTestService();
  const file = await pivot.dossiers.create({ title: 'Pourvoi', pillar: 'documentation', receivedOn: '2026-11-02' });
  const before = await pivot.registers.rows({ register: 'monthly-pending', ...november });
  expect(before.total).toBe(1);
  await pivot.dossiers.advance({
    id: file.id,
    revision: file.revision,
    to: 'suspended',
    reason: 'Pourvoi en cours',
    reviewOn: '2026-12-20',
  });
  const book = await pivot.registers.rows({ register: 'call-book', ...november });
  const at = (key: string): number => book.columns.findIndex((column) => column.key === key);
  expect(
    book.rows.map(({ cells }) => [cells[at('serial')], cells[at('fileNumber')], cells[at('nextReviewOn')]]),
  ).toEqual([[1, file.reference, '2026-12-20']]);
  expect((await pivot.registers.rows({ register: 'monthly-pending', ...november })).total).toBe(0);
});

test('statements say nothing of weeks to come', async () => {
  const { pivot } = openTestService();
  await pivot.dossiers.create({ title: 'Demande', pillar: 'documentation', receivedOn: '2026-11-02' });
  const ahead = { from: '2026-12-07', to: '2026-12-13' };
  expect((await pivot.registers.rows({ register: 'weekly-arrears', ...ahead })).total).toBe(0);
  expect((await pivot.registers.rows({ register: 'monthly-pending', ...ahead })).total).toBe(0);
  const year = await pivot.registers.rows({ register: 'weekly-arrears', from: '2026-11-02', to: '2026-12-31' });
  expect(year.rows.map(({ cells }) => cells[0])).toEqual(['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23']);
});
