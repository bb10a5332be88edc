import type { FeatureHandlers } from '#electron/service/context.ts';
import { requireReference } from '#electron/store/references.ts';
import { defined, revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { add, requireNamed, requireRoom } from './entries.ts';
import { find, list, setDeleted, update } from './repository.ts';
import { summarise } from './summary.ts';
import { cancelTimer, runningTimer, startTimer, stopTimer } from './timer.ts';

export const time: FeatureHandlers<PivotContract['time']> = {
  list: ({ store }, filter) => list(store, filter),
  add: (context, { confirmOverlap, personId, ...input }) =>
    add(context, { ...input, personId: personId ?? context.officerId() }, confirmOverlap),
  update: (context, { id, revision, patch, confirmOverlap }) => {
    const { store, now, record } = context;
    const before = find(store, id);
    const given = defined(patch);
    const entry = revised(before, revision, given, now());
    requireNamed(context, given);
    const hasMoved = (['personId', 'day', 'startTime', 'minutes'] as const).some((key) => before[key] !== entry[key]);
    if (hasMoved) requireRoom(context, entry, confirmOverlap);
    update(store, entry);
    record({
      subject: 'time_entry',
      subjectId: id,
      action: 'updated',
      before,
      after: entry,
      dossierId: entry.dossierId ?? before.dossierId,
    });
    return entry;
  },
  remove: ({ store, now, record }, { id, revision }) => {
    const before = find(store, id);
    revised(before, revision, {}, now());
    setDeleted(store, id, now());
    record({ subject: 'time_entry', subjectId: id, action: 'removed', before, dossierId: before.dossierId });
    return { id };
  },
  restore: (context, { id, confirmOverlap }) => {
    const { store, record } = context;
    requireRoom(context, find(store, id, true), confirmOverlap);
    setDeleted(store, id, null);
    const entry = find(store, id);
    record({ subject: 'time_entry', subjectId: id, action: 'restored', after: entry, dossierId: entry.dossierId });
    return entry;
  },
  timer: (context) => runningTimer(context),
  start: (context, work) => startTimer(context, work),
  stop: (context) => ({ written: stopTimer(context) }),
  cancelTimer: (context) => {
    cancelTimer(context);
    return {};
  },
  summary: (context, input) => {
    requireReference(context.store, 'person', input.personId);
    return summarise(context, input);
  },
};
