import { insert } from '#electron/features/deadlines/repository.ts';
import { computeBy } from '#electron/features/deadlines/service.ts';
import { datedTasks, monthlyTasks } from '#resources/demo/agenda.ts';
import type { Deadline, DeadlineRule } from '#shared/deadlines/schema.ts';
import type { Dossier } from '#shared/dossiers/schema.ts';
import { addDays, addMonths, daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import type { Person } from '#shared/people/schema.ts';
import { type Scene, tracked } from './scene.ts';

type Wanted = Pick<Deadline, 'title' | 'dueOn' | 'ownerId'> &
  Partial<Pick<Deadline, 'dueTime' | 'rule' | 'arithmetic' | 'safeOn' | 'dossierId' | 'remindDays' | 'doneOn'>> & {
    readonly since: LocalDate;
  };

const keep = (scene: Scene, { since, ...wanted }: Wanted): void => {
  const doneOn = wanted.doneOn ?? null;
  const deadline: Deadline = {
    ...tracked(scene, scene.at(since, scene.dice.between(570, 680))),
    dueTime: null,
    rule: null,
    arithmetic: null,
    safeOn: null,
    override: null,
    recurrence: null,
    report: null,
    followsId: null,
    source: 'deadline',
    dossierId: null,
    meetingId: null,
    remindDays: 3,
    notes: '',
    ...wanted,
    doneOn,
    ...(doneOn === null ? {} : { revision: 2, updatedAt: scene.at(doneOn, 1000) }),
  };
  insert(scene.store, deadline);
  const { id: subjectId, dossierId } = deadline;
  const before = { ...deadline, doneOn: null };
  const subject = { subject: 'deadline', subjectId, dossierId } as const;
  scene.tell({ ...subject, action: 'created', after: before }, deadline.createdAt);
  if (doneOn !== null) scene.tell({ ...subject, action: 'updated', before, after: deadline }, deadline.updatedAt);
};

const monthly = (scene: Scene, officerId: string): void => {
  for (let month = 11; month >= 1; month -= 1) {
    const day = addMonths(`${scene.today.slice(0, 8)}05`, -month);
    const dueOn = scene.isWorkingDay(day) ? day : scene.addWorkingDays(day, 1);
    for (const title of monthlyTasks) {
      const doneOn = scene.addWorkingDays(dueOn, -scene.dice.between(0, 2));
      if (dueOn < scene.today)
        keep(scene, { title, dueOn, doneOn, ownerId: officerId, since: scene.addWorkingDays(dueOn, -10) });
    }
  }
};

/** Dates by which an answer is due or silence takes effect, counted from the receipt of some open dossiers. */
const counted = (scene: Scene, dossiers: readonly Dossier[]): void => {
  const open = dossiers.filter(({ kind, state }) => ['CRPA', 'CADA'].includes(kind) && state === 'under_examination');
  for (const dossier of open) {
    const preset = dossier.kind === 'CADA' ? 'fr.cada.silence' : 'fr.silence.accept';
    const rule: DeadlineRule = { preset, trigger: dossier.receivedOn, pauses: [] };
    const arithmetic = computeBy(
      { store: scene.store, timeZone: () => scene.timeZone, words: () => scene.words },
      rule,
    );
    const { dueOn, safeOn } = arithmetic;
    if (daysBetween(scene.today, dueOn) < 9) continue;
    const title = dossier.kind === 'CADA' ? 'Silence vaut refus' : 'Silence vaut accord';
    keep(scene, {
      title,
      dueOn,
      rule,
      arithmetic,
      safeOn,
      dossierId: dossier.id,
      ownerId: dossier.assigneeId,
      since: dossier.receivedOn,
      remindDays: 10,
    });
  }
};

/** The deadlines of the section: past ones that are done, one late, some near, some ahead. */
export const makeDeadlines = (scene: Scene, dossiers: readonly Dossier[], people: readonly Person[]): void => {
  const idOf = (initials: string): string | null => people.find((one) => one.initials === initials)?.id ?? null;
  const { today } = scene;
  monthly(scene, idOf('CM') ?? '');
  for (const { title, dueWorkingDays, time, owner, remindDays } of datedTasks) {
    const since = addDays(today, -20);
    keep(scene, {
      title,
      dueOn: scene.addWorkingDays(today, dueWorkingDays),
      dueTime: time,
      ownerId: idOf(owner),
      remindDays,
      since: scene.isWorkingDay(since) ? since : scene.addWorkingDays(since, -1),
    });
  }
  counted(scene, dossiers);
};
