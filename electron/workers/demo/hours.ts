import { insert, insertTimer } from '#electron/features/time/repository.ts';
import { timeNotes } from '#resources/demo/agenda.ts';
import type { Dossier } from '#shared/dossiers/schema.ts';
import { type Pillar, pillars } from '#shared/kernel/pillars.ts';
import { daysBetween, type LocalDate, minutesBetween, toLocal, weekOf } from '#shared/kernel/time.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { minutesOfDay } from '#shared/time/rules.ts';
import type { Activity, TimeEntry } from '#shared/time/schema.ts';
import { clockOf, type Member, type Scene, tracked } from './scene.ts';

const activitiesOf: Readonly<Record<Pillar, readonly Activity[]>> = {
  documentation: ['drafting', 'drafting', 'registration', 'filing', 'research'],
  coordination: ['correspondence', 'liaison', 'planning', 'liaison'],
  supervision: ['distribution', 'review', 'review', 'training'],
};

/** The section's split in percent: at the start of the year, and from five weeks ago on. */
const early = [41, 30, 29];
const late = [45.8, 33, 21.2];
const settled = 35;

/** Points by which one week differs from the next; over four weeks they add up to nothing. */
const swing = [1, -0.6, 0.5, -0.9];

const lunch = { from: 735, to: 795 };
const dayEnd = 1050;
const timerMinutes = 42;

type Block = { readonly from: number; readonly to: number; readonly meeting: Meeting };

const sharesOn = ({ today, start }: Scene, day: LocalDate, lean: readonly number[]): number[] => {
  const progress = Math.min(1, daysBetween(start, day) / (daysBetween(start, today) - settled));
  const week = swing[Number(weekOf(day).slice(-2)) % swing.length] ?? 0;
  return pillars.map((_, index) => {
    const [from = 0, to = 0] = [early[index], late[index]];
    return from + (to - from) * progress + (lean[index] ?? 0) + (index === 0 ? week : -week / 2);
  });
};

/** Keeps a member's split near the section's: what is short of its share is worked on next. */
const balanceOf = (scene: Scene, lean: readonly number[]) => {
  const owed = pillars.map(() => 0);
  const spend = (day: LocalDate, pillar: Pillar, minutes: number): void => {
    sharesOn(scene, day, lean).forEach((share, index) => {
      owed[index] = (owed[index] ?? 0) + (share * minutes) / 100 - (pillars[index] === pillar ? minutes : 0);
    });
  };
  const next = (): Pillar => {
    const wishes = pillars.map((pillar, index) => ({ pillar, wish: (owed[index] ?? 0) + scene.dice.roll() * 150 }));
    return wishes.reduce((best, one) => (one.wish > best.wish ? one : best)).pillar;
  };
  return { spend, next };
};

const blocksOf = ({ timeZone }: Scene, meetings: readonly Meeting[]): Block[] => {
  const blocks = meetings.map((meeting) => {
    const from = minutesOfDay(toLocal(meeting.startsAt, timeZone).time);
    return { from, to: from + minutesBetween(meeting.startsAt, meeting.endsAt), meeting };
  });
  return blocks
    .sort((a, b) => a.from - b.from)
    .filter((block, index, all) => index === 0 || (all[index - 1]?.to ?? 0) <= block.from);
};

/** Free times of the day in which work is put, around its meetings and the midday break. */
const freeTimes = ({ dice }: Scene, blocks: readonly Block[], wanted: number): { from: number; to: number }[] => {
  const taken = [...blocks, lunch].sort((a, b) => a.from - b.from);
  const times: { from: number; to: number }[] = [];
  let from = 505 + 5 * dice.between(0, 8);
  while (times.length < wanted && from < dayEnd - 30) {
    const start = from;
    const inside = taken.find((one) => one.from < start + 20 && one.to > start);
    if (inside) {
      from = inside.to + 5 * dice.between(0, 2);
      continue;
    }
    const limit = taken.find((one) => one.from >= start)?.from ?? dayEnd;
    const to = Math.min(start + 5 * dice.between(9, 28), limit, dayEnd);
    times.push({ from: start, to });
    from = to + 5 * dice.between(0, 4);
  }
  return times;
};

type Work = Pick<TimeEntry, 'pillar' | 'activity' | 'dossierId' | 'meetingId' | 'note'>;

const workOn = ({ dice }: Scene, day: LocalDate, pillar: Pillar, dossiers: readonly Dossier[]): Work => {
  const current = dossiers.filter(
    (one) => one.pillar === pillar && one.receivedOn <= day && (one.closedOn === null || one.closedOn >= day),
  );
  const dossier = current.length > 0 && dice.chance(0.7) ? dice.pick(current) : null;
  return {
    pillar,
    activity: dice.pick(activitiesOf[pillar]),
    dossierId: dossier?.id ?? null,
    meetingId: null,
    note: dossier === null ? dice.pick(timeNotes[pillar]) : '',
  };
};

const keep = (scene: Scene, entry: Omit<TimeEntry, 'id' | 'revision' | 'createdAt' | 'updatedAt'>): void => {
  const end = minutesOfDay(entry.startTime ?? '09:00') + entry.minutes;
  const whole: TimeEntry = { ...tracked(scene, scene.at(entry.day, end)), ...entry };
  insert(scene.store, whole);
  scene.tell(
    { subject: 'time_entry', subjectId: whole.id, action: 'created', after: whole, dossierId: whole.dossierId },
    whole.createdAt,
  );
};

type Spent = { readonly from: number; readonly to: number; readonly work: Work };

const dayOf = (
  scene: Scene,
  day: LocalDate,
  blocks: readonly Block[],
  dossiers: readonly Dossier[],
  balance: ReturnType<typeof balanceOf>,
): Spent[] => {
  const { dice } = scene;
  const wanted = Math.max(dice.between(3, 5) - blocks.length, blocks.length < 2 ? 2 - blocks.length : 0);
  const inMeetings = blocks.map(({ from, to, meeting }): Spent => {
    balance.spend(day, meeting.pillar, to - from);
    const work = {
      pillar: meeting.pillar,
      activity: 'meeting',
      dossierId: null,
      meetingId: meeting.id,
      note: '',
    } as const;
    return { from, to, work };
  });
  const atDesk = freeTimes(scene, blocks, wanted).map(({ from, to }): Spent => {
    const pillar = balance.next();
    balance.spend(day, pillar, to - from);
    return { from, to, work: workOn(scene, day, pillar, dossiers) };
  });
  return [...inMeetings, ...atDesk].sort((a, b) => a.from - b.from);
};

/** Makes the time of each member on each working day, up to now on the last, and answers how many entries. */
export const makeHours = (
  scene: Scene,
  members: readonly Member[],
  meetings: readonly Meeting[],
  dossiers: readonly Dossier[],
): number => {
  const { start, today, now, timeZone, workdays } = scene;
  const held = Map.groupBy(
    meetings.filter(({ state }) => state === 'held'),
    ({ startsAt }) => toLocal(startsAt, timeZone).day,
  );
  const clock = toLocal(now, timeZone).time;
  const days = workdays.filter((day) => day >= start);
  const endOn = (day: LocalDate): number => (day < today ? 1440 : minutesOfDay(clock) - timerMinutes);
  return members.reduce((count, { person, lean }) => {
    const balance = balanceOf(scene, lean);
    const own = dossiers.filter(({ assigneeId }) => assigneeId === person.id);
    const entries = days.flatMap((day) => {
      const mine = (held.get(day) ?? []).filter((one) =>
        one.participants.some(({ personId }) => personId === person.id),
      );
      return dayOf(scene, day, blocksOf(scene, mine), own, balance)
        .filter(({ to }) => to <= endOn(day))
        .map(({ from, to, work }) => ({
          ...work,
          personId: person.id,
          day,
          startTime: clockOf(from),
          minutes: to - from,
        }));
    });
    for (const entry of entries) keep(scene, entry);
    return count + entries.length;
  }, 0);
};

/** Lets the officer's timer run when the section is opened in office hours. */
export const startTimer = ({ store, now, today, timeZone, workdays }: Scene, personId: string): void => {
  const minutes = minutesOfDay(toLocal(now, timeZone).time);
  if (workdays.at(-1) !== today || minutes < 540 || minutes > dayEnd) return;
  const startedAt = new Date(Date.parse(now) - timerMinutes * 60_000).toISOString();
  const work = { pillar: 'coordination', activity: 'planning', dossierId: null, meetingId: null } as const;
  insertTimer(store, { ...work, personId, startedAt, note: 'Préparation du CODIR' });
};
