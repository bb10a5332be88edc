import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/kernel/time.ts';
import { fixedClock, openTestService } from '#tests/helpers/service.ts';
import { asleepOn, pendingByHolder, workAYear } from './year-of-work.ts';

const from = '2026-01-05';
const to = '2027-01-03';

type Answer = { readonly columns: readonly { key: string }[] };
type Cells = readonly (string | number | null)[];

const figuresOf = ({ columns }: Answer) => {
  const at = (key: string): number => columns.findIndex((column) => column.key === key);
  return (cells: Cells) => {
    const n = (key: string): number => Number(cells[at(key)] ?? 0);
    return {
      from: String(cells[at('periodFrom')]),
      to: String(cells[at('periodTo')]),
      hand: String(cells[at('dealingHand')]),
      forward: n('broughtForward'),
      came: n('received') + n('returned') + n('takenOver'),
      toDeal: n('toDeal'),
      left: n('disposed') + n('putAsleep') + n('handedOver'),
      takenOver: n('takenOver'),
      handedOver: n('handedOver'),
      pending: n('pending'),
      ages: n('under7') + n('from7to15') + n('from15to30') + n('over30'),
      asleep: n('inCallBook'),
    };
  };
};

const liveTheYear = async (seed: number) => {
  const clock = fixedClock(`${from}T08:00:00.000Z`);
  const { pivot } = openTestService({ clock });
  const people = [];
  for (const name of ['Sofia Alvarez', 'Julien Bernard', 'Nadia Cherif']) {
    people.push(await pivot.people.create({ name }));
  }
  const names = new Map<string | null, string>([
    ...people.map(({ id, name }): [string, string] => [id, name]),
    [null, 'Non attribué'],
  ]);
  const tick = (day: string): void => {
    clock.at = `${day}T10:00:00.000Z`;
  };
  const diary = await workAYear(pivot, tick, { seed, from, to, people: people.map(({ id }) => id) });
  return { pivot, names, diary };
};

describe.each([1, 2])('a year of work, seed %i', (seed) => {
  test('balances week by week and month by month, for each dealing hand and in total', {
    timeout: 120_000,
  }, async () => {
    const { pivot, names, diary } = await liveTheYear(seed);
    for (const register of ['weekly-arrears', 'monthly-balance'] as const) {
      const answer = await pivot.registers.rows({ register, from, to });
      const rows = answer.rows.map(({ cells }) => figuresOf(answer)(cells));
      const pieces = [...new Map(rows.map((row) => [row.from, row.to]))];
      expect(pieces.length).toBeGreaterThanOrEqual(register === 'weekly-arrears' ? 52 : 12);
      const pendingBefore = new Map<string, number>();
      for (const [start, end] of pieces) {
        const own = rows.filter((row) => row.from === start);
        const expected = pendingByHolder(diary, end);
        for (const row of own) {
          expect(row.toDeal).toBe(row.forward + row.came);
          expect(row.pending).toBe(row.toDeal - row.left);
          expect(row.ages).toBe(row.pending);
          expect(row.forward).toBe(pendingBefore.get(row.hand) ?? 0);
        }
        const sum = (of: (row: (typeof own)[number]) => number): number => own.reduce((n, row) => n + of(row), 0);
        expect(sum(({ takenOver }) => takenOver)).toBe(sum(({ handedOver }) => handedOver));
        expect(sum(({ asleep }) => asleep)).toBe(asleepOn(diary, end));
        for (const [holder, n] of expected) {
          expect({ end, holder, n: own.find(({ hand }) => hand === names.get(holder))?.pending }).toEqual({
            end,
            holder,
            n,
          });
        }
        expect(sum(({ pending }) => pending)).toBe([...expected.values()].reduce((n, one) => n + one, 0));
        pendingBefore.clear();
        for (const row of own) pendingBefore.set(row.hand, row.pending);
      }
      const total = figuresOf(answer)(answer.totalRow ?? []);
      expect(total.pending).toBe(total.forward + total.came - total.left);
      expect(total.forward).toBe(0);
    }
  });

  test('lists each dossier that the balance counts as pending', { timeout: 120_000 }, async () => {
    const { pivot, diary } = await liveTheYear(seed);
    for (const month of ['2026-03', '2026-07', '2026-12']) {
      const end = addDays(`${month}-28`, 2);
      const asked = { from: `${month}-01`, to: end };
      const list = await pivot.registers.rows({ register: 'monthly-pending', ...asked });
      const balance = await pivot.registers.rows({ register: 'monthly-balance', ...asked });
      const pending = figuresOf(balance)(balance.totalRow ?? []).pending;
      expect(list.total).toBe(pending);
      const own = [...(diary.get(end) ?? [])].filter(([, { status }]) => status === 'pending').map(([id]) => id);
      expect(list.rows.map(({ target }) => target?.id).sort()).toEqual(own.sort());
    }
  });
});
