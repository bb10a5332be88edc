import { insert as insertDeadline } from '#electron/features/deadlines/repository.ts';
import { insert } from '#electron/features/meetings/repository.ts';
import { type Series, series } from '#resources/demo/agenda.ts';
import { guests } from '#resources/demo/people.ts';
import type { Deadline } from '#shared/deadlines/schema.ts';
import type { Dossier } from '#shared/dossiers/schema.ts';
import { addDays, type LocalDate, minutesBetween, startOfWeek, toInstant, toLocal } from '#shared/kernel/time.ts';
import { invited, item, unconvened } from '#shared/meetings/fresh.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import type { Person } from '#shared/people/schema.ts';
import { type Scene, tracked } from './scene.ts';

const weeksBack = 52;
const weeksAhead = 5;

const participantsOf = ({ dice }: Scene, one: Series, people: readonly Person[]): Meeting['participants'] => [
  ...people.filter(({ initials }) => one.people.includes(initials)).map(({ id, name }) => invited(name, id)),
  ...guests.slice(0, one.guests).map((name) => invited(name)),
  ...(one.guests > 4 && dice.chance(0.5) ? [invited('Mme Ferrand, secrétariat de séance')] : []),
];

const occurrence = (scene: Scene, one: Series, day: LocalDate, people: readonly Person[]): Meeting => {
  const { dice, now, timeZone } = scene;
  const startsAt = toInstant(day, one.time, timeZone);
  const endsAt = new Date(Date.parse(startsAt) + one.minutes * 60_000).toISOString();
  const convened = scene.at(scene.addWorkingDays(day, -6), dice.between(560, 640));
  const isOver = endsAt <= now;
  const state = isOver ? (dice.chance(0.03) ? 'cancelled' : 'held') : 'planned';
  return {
    ...unconvened,
    ...tracked(scene, convened),
    title: one.title,
    startsAt,
    endsAt,
    timeZone,
    isAllDay: false,
    place: one.place,
    state,
    pillar: one.pillar,
    participants: participantsOf(scene, one, people),
    agenda: one.agenda.map(({ title, minutes }) => item(title, minutes)),
    dossierIds: [],
    minutesText: state === 'held' ? one.record : '',
    minutesState: state === 'held' && one.record !== '' ? 'draft' : 'none',
    ...(isOver ? { revision: 2, updatedAt: scene.at(day, 1020) } : {}),
  };
};

/** The meetings of the year and of the weeks ahead, those of the day among them when the office works. */
export const planMeetings = (scene: Scene, people: readonly Person[]): Meeting[] => {
  const anchor = scene.isWorkingDay(scene.today) ? scene.today : scene.addWorkingDays(scene.today, 1);
  const first = startOfWeek(scene.start);
  return series.flatMap((one) =>
    Array.from({ length: weeksBack + weeksAhead + 1 }, (_, index) => index - weeksBack)
      .filter((week) => (week - one.phase) % one.everyWeeks === 0)
      .map((week) => scene.addWorkingDays(addDays(anchor, 7 * week), one.shift))
      .filter((day) => day >= first && scene.isWorkingDay(day))
      .map((day) => occurrence(scene, one, day, people)),
  );
};

/** Minutes of meetings by person and Monday: `ID 2026-11-23`. */
export const meetingMinutes = ({ timeZone }: Scene, meetings: readonly Meeting[]): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const { startsAt, endsAt, state, participants } of meetings) {
    if (state === 'cancelled') continue;
    const monday = startOfWeek(toLocal(startsAt, timeZone).day);
    for (const { personId } of participants) {
      const key = `${personId} ${monday}`;
      sums.set(key, (sums.get(key) ?? 0) + minutesBetween(startsAt, endsAt));
    }
  }
  return sums;
};

const decide = (scene: Scene, one: Meeting, people: readonly Person[]): void => {
  const { dice, today, timeZone } = scene;
  const titles = series.find(({ title }) => title === one.title)?.decisions ?? [];
  const { day } = toLocal(one.startsAt, timeZone);
  const owners = people.filter(({ id }) => one.participants.some(({ personId }) => personId === id));
  for (const title of titles.filter(() => dice.chance(0.5))) {
    const dueOn = scene.addWorkingDays(day, dice.between(4, 15));
    const doneOn = dueOn < today ? scene.addWorkingDays(dueOn, -dice.between(0, 3)) : null;
    const decision: Deadline = {
      ...tracked(scene, scene.at(day, 1022)),
      title,
      dueOn,
      dueTime: null,
      rule: null,
      arithmetic: null,
      safeOn: null,
      override: null,
      recurrence: null,
      report: null,
      followsId: null,
      source: 'decision',
      dossierId: null,
      meetingId: one.id,
      ownerId: dice.pick(owners).id,
      remindDays: 3,
      notes: '',
      doneOn,
      ...(doneOn === null ? {} : { revision: 2, updatedAt: scene.at(doneOn, 990) }),
    };
    insertDeadline(scene.store, decision);
    const before = { ...decision, doneOn: null };
    const subject = { subject: 'deadline', subjectId: decision.id } as const;
    scene.tell({ ...subject, action: 'created', after: before }, decision.createdAt);
    if (doneOn !== null) scene.tell({ ...subject, action: 'updated', before, after: decision }, decision.updatedAt);
  }
};

const tellMeeting = (scene: Scene, one: Meeting): void => {
  const planned = { ...one, state: 'planned', minutesText: '' };
  for (const dossierId of one.dossierIds.length > 0 ? one.dossierIds : [null]) {
    const subject = { subject: 'meeting', subjectId: one.id, dossierId } as const;
    scene.tell({ ...subject, action: 'created', after: planned }, one.createdAt);
    if (one.state !== 'planned') {
      scene.tell({ ...subject, action: 'updated', before: planned, after: one }, one.updatedAt);
    }
  }
};

/** Keeps the meetings with the dossiers they speak of, and the decisions of those that were held. */
export const keepMeetings = (
  scene: Scene,
  meetings: readonly Meeting[],
  dossiers: readonly Dossier[],
  people: readonly Person[],
): void => {
  const { dice, store, timeZone } = scene;
  for (const meeting of meetings) {
    const { day } = toLocal(meeting.startsAt, timeZone);
    const current = dossiers.filter(
      ({ receivedOn, closedOn, sensitivity }) =>
        sensitivity === 'ordinary' && receivedOn <= addDays(day, -6) && (closedOn === null || closedOn >= day),
    );
    const wanted = current.length > 0 ? dice.between(0, 3) : 0;
    const dossierIds = [...new Set(Array.from({ length: wanted }, () => dice.pick(current).id))];
    const one: Meeting = { ...meeting, dossierIds };
    insert(store, one);
    tellMeeting(scene, one);
    if (one.state === 'held') decide(scene, one, people);
  }
};
