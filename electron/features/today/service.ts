import { countDrafts } from '#electron/features/circuits/service.ts';
import { loadOf } from '#electron/features/dashboard/load.ts';
import { deadlines } from '#electron/features/deadlines/service.ts';
import { dossiers } from '#electron/features/dossiers/service.ts';
import { meetings } from '#electron/features/meetings/service.ts';
import { time } from '#electron/features/time/service.ts';
import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Output } from '#shared/contract/procedure.ts';
import { priorities } from '#shared/dossiers/schema.ts';
import { addDays } from '#shared/kernel/time.ts';
import type { WorkItem } from '#shared/today/contract.ts';
import { countDossiers } from './repository.ts';

const daysAhead = 7;

const rankOf = (item: WorkItem): number => (item.is === 'dossier' ? priorities.indexOf(item.dossier.priority) : 0);
const timeOf = (item: WorkItem): string => (item.is === 'deadline' ? (item.deadline.dueTime ?? '24:00') : '24:00');

const byPress = (a: WorkItem, b: WorkItem): number =>
  a.dueOn.localeCompare(b.dueOn) || rankOf(b) - rankOf(a) || timeOf(a).localeCompare(timeOf(b));

/** What is late or due by the end of the coming seven days. A dossier's due date stands for the dossier itself. */
const workOf = (context: Context): WorkItem[] => {
  const until = addDays(context.today(), daysAhead);
  const hidden = context.words().dossiers.restrictedTitle;
  const open = dossiers
    .list(context, { isOpen: true, dueBefore: until, sort: 'dueOn', withRestricted: true })
    .items.map((row) => (row.sensitivity === 'restricted' ? { ...row, title: hidden, sender: '', pieces: [] } : row));
  const dates = new Set(open.map(({ id, dueOn }) => `${id} ${dueOn}`));
  const due = deadlines
    .list(context, { to: until })
    .items.filter(({ source, dossierId, dueOn }) => source !== 'dossier' && !dates.has(`${dossierId} ${dueOn}`));
  return [
    ...open.flatMap((dossier): WorkItem[] =>
      dossier.dueOn === null ? [] : [{ is: 'dossier', dueOn: dossier.dueOn, dossier }],
    ),
    ...due.map((deadline): WorkItem => ({ is: 'deadline', dueOn: deadline.dueOn, deadline })),
  ].sort(byPress);
};

const countsOf = (context: Context): Output<PivotContract['today']['counts']> => {
  const day = context.today();
  const held = meetings.list(context, { from: day, to: day }).items.filter(({ state }) => state !== 'cancelled');
  const { total } = deadlines.list(context, { to: addDays(day, daysAhead), limit: 1 });
  return {
    ...countDossiers(context.store, day),
    ...countDrafts(context),
    meetingsToday: held.length,
    deadlines: total,
  };
};

export const today: FeatureHandlers<PivotContract['today']> = {
  overview: (context, { balanceDays }) => {
    const day = context.today();
    const work = workOf(context);
    const from = addDays(day, 1 - balanceDays);
    const { minutes, pillars } = time.summary(context, { from, to: day, groupBy: 'pillar', personId: undefined });
    return {
      day,
      counts: countsOf(context),
      dueThisWeek: work.filter(({ dueOn }) => dueOn >= day).length,
      work,
      meetings: meetings.list(context, { from: day, to: day }).items,
      balance: { from, to: day, minutes, pillars },
      load: loadOf(context),
    };
  },
  counts: (context) => countsOf(context),
};
