import { diceOf } from '#electron/workers/demo/dice.ts';
import type { PivotClient } from '#shared/contract/contract.ts';
import type { Dossier } from '#shared/dossiers/schema.ts';
import { addDays, eachDay, type LocalDate, weekday } from '#shared/kernel/time.ts';

/** How a dossier stood at the end of a day, as the test itself keeps it. */
type Stand = { readonly holder: string | null; readonly status: 'pending' | 'asleep' | 'closed' };

/** The stands of all dossiers at the end of each day. */
export type Diary = ReadonlyMap<LocalDate, ReadonlyMap<string, Stand>>;

const head = 'Mme Le Goff';

const standOf = ({ state, assigneeId }: Dossier): Stand => ({
  holder: assigneeId,
  status: state === 'closed' ? 'closed' : state === 'suspended' ? 'asleep' : 'pending',
});

/**
 * A year of a section's work through the procedures, from a seed: dossiers come, change hands, go to sleep, wake up, are
 * closed and now and then reopened. `tick` sets the day. Answers how each dossier stood every evening.
 */
export const workAYear = async (
  pivot: PivotClient,
  tick: (day: LocalDate) => void,
  { seed, from, to, people }: { seed: number; from: LocalDate; to: LocalDate; people: readonly string[] },
): Promise<Diary> => {
  const dice = diceOf(seed);
  const dossiers = new Map<string, Dossier>();
  const diary = new Map<LocalDate, ReadonlyMap<string, Stand>>();
  const holder = (): string | null => (dice.chance(0.1) ? null : dice.pick(people));
  const move = async (dossier: Dossier, day: LocalDate): Promise<Dossier> => {
    const { id, revision } = dossier;
    if (dossier.state === 'received') return pivot.dossiers.advance({ id, revision, to: 'registered' });
    if (dossier.state === 'closed') {
      return pivot.dossiers.advance({ id, revision, to: 'under_examination', reason: 'Élément nouveau' });
    }
    if (dossier.state === 'suspended' && dossier.suspension) {
      return pivot.dossiers.advance({ id, revision, to: dossier.suspension.resumeTo });
    }
    if (dice.chance(0.2)) {
      const reviewOn = addDays(day, 30);
      return pivot.dossiers.advance({ id, revision, to: 'suspended', reason: 'Pourvoi en cours', reviewOn });
    }
    return pivot.dossiers.advance({ id, revision, to: 'closed', closingOrder: { givenBy: head, givenOn: day } });
  };
  for (const day of eachDay(from, to)) {
    tick(day);
    for (let n = weekday(day) > 5 ? 0 : dice.between(0, 2); n > 0; n -= 1) {
      const receivedOn = dice.chance(0.2) && addDays(day, -2) >= from ? addDays(day, -2) : day;
      const made = await pivot.dossiers.create({
        title: `Demande ${dossiers.size + 1}`,
        pillar: 'documentation',
        receivedOn,
        assigneeId: holder(),
      });
      dossiers.set(made.id, made);
      for (const past of eachDay(receivedOn, addDays(day, -1))) {
        diary.set(past, new Map(diary.get(past)).set(made.id, standOf(made)));
      }
    }
    for (const dossier of [...dossiers.values()]) {
      const chance = dossier.state === 'closed' ? 0.002 : dossier.state === 'suspended' ? 0.03 : 0.06;
      if (dice.chance(chance)) dossiers.set(dossier.id, await move(dossier, day));
      const fresh = dossiers.get(dossier.id);
      if (fresh && dice.chance(0.02)) {
        const { id, revision } = fresh;
        dossiers.set(id, await pivot.dossiers.update({ id, revision, patch: { assigneeId: holder() } }));
      }
    }
    diary.set(day, new Map([...dossiers].map(([id, dossier]) => [id, standOf(dossier)])));
  }
  return diary;
};

/** How many dossiers each person had pending on an evening. */
export const pendingByHolder = (diary: Diary, day: LocalDate): Map<string | null, number> => {
  const counts = new Map<string | null, number>();
  for (const { holder, status } of diary.get(day)?.values() ?? []) {
    if (status === 'pending') counts.set(holder, (counts.get(holder) ?? 0) + 1);
  }
  return counts;
};

/** How many dossiers slept on an evening. */
export const asleepOn = (diary: Diary, day: LocalDate): number =>
  [...(diary.get(day)?.values() ?? [])].filter(({ status }) => status === 'asleep').length;
