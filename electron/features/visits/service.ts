import { collectionHandlers, newlyTracked, tableOf } from '#electron/features/collection.ts';
import { deadlines } from '#electron/features/deadlines/service.ts';
import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import { type ColumnMap, plain } from '#electron/store/columns.ts';
import { requireReference } from '#electron/store/references.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import { deadlineInput } from '#shared/deadlines/schema.ts';
import { toLocal } from '#shared/kernel/time.ts';
import type { Visit } from '#shared/visits/schema.ts';

type Contract = PivotContract['visits'];
type Filter = Omit<Parsed<Contract['list']>, 'text' | 'limit' | 'offset'>;

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  kind: plain('kind'),
  day: plain('day'),
  time: plain('time'),
  person: plain('person'),
  organisation: plain('organisation'),
  phone: plain('phone'),
  subject: plain('subject'),
  forId: plain('for_id'),
  outcome: plain('outcome'),
  callBackOn: plain('call_back_on'),
  deadlineId: plain('deadline_id'),
  dossierId: plain('dossier_id'),
} satisfies ColumnMap<Visit>;

const table = tableOf<Visit>('visits', columns, (w) => w.visits.missing);

const named = { dossierId: 'dossier', forId: 'person' } as const;

const check = ({ store, today }: Context, visit: Visit, before?: Visit): void => {
  for (const field of ['dossierId', 'forId'] as const) {
    if (visit[field] !== before?.[field]) requireReference(store, named[field], visit[field]);
  }
  if (visit.day > today()) {
    throw new AppError('rule_violated', (w) => w.visits.inFuture, { day: (w) => w.visits.inFuture });
  }
  if (visit.callBackOn !== null && visit.callBackOn < visit.day) {
    throw new AppError('rule_violated', (w) => w.visits.callBackEarly, { callBackOn: (w) => w.visits.callBackEarly });
  }
};

const isHere = ({ store }: Context, deadlineId: string): boolean =>
  store.first('SELECT 1 FROM deadlines WHERE id = @deadlineId AND deleted_at IS NULL', { deadlineId }) !== undefined;

/** The deadline that a call back makes, kept in step with its date; null when there is none. */
const callBackOf = (context: Context, visit: Visit): string | null => {
  const { callBackOn, deadlineId, person, phone, forId, dossierId, subject } = visit;
  const known = deadlineId !== null && isHere(context, deadlineId) ? deadlineId : null;
  if (callBackOn === null) {
    if (known !== null) {
      const { revision } = deadlines.get(context, { id: known });
      deadlines.remove(context, { id: known, revision });
    }
    return null;
  }
  const title = context.words().visits.callBack(person, phone).slice(0, 500);
  const fields = { title, dueOn: callBackOn, ownerId: forId, dossierId, notes: subject };
  if (known === null) return deadlines.create(context, deadlineInput.parse(fields)).id;
  const { revision } = deadlines.get(context, { id: known });
  deadlines.update(context, { id: known, revision, patch: fields });
  return known;
};

const kept = collectionHandlers({
  table,
  subject: 'visit',
  make: (context, input: Parsed<Contract['create']>): Visit => {
    const now = toLocal(context.now(), context.timeZone());
    const { day = now.day, time = now.time } = input;
    return { ...input, ...newlyTracked(context), day, time, deadlineId: null };
  },
  check,
  where: (filter: Filter) => [
    ...(filter.kind === undefined ? [] : [{ sql: 'kind = @kind', values: { kind: filter.kind } }]),
    ...(filter.from === undefined ? [] : [{ sql: 'day >= @from', values: { from: filter.from } }]),
    ...(filter.to === undefined ? [] : [{ sql: 'day <= @to', values: { to: filter.to } }]),
    ...(filter.forId === undefined ? [] : [{ sql: 'for_id = @forId', values: { forId: filter.forId } }]),
    ...(filter.dossierId === undefined
      ? []
      : [{ sql: 'dossier_id = @dossierId', values: { dossierId: filter.dossierId } }]),
  ],
  order: 'day DESC, time DESC, created_at DESC, id',
  texts: ({ person, organisation, phone, subject, outcome }) => [person, organisation, phone, subject, outcome],
  dossierOf: ({ dossierId }) => dossierId,
});

const withCallBack = (context: Context, visit: Visit): Visit => {
  const deadlineId = callBackOf(context, visit);
  if (deadlineId === visit.deadlineId) return visit;
  const linked = { ...visit, deadlineId };
  table.update(context.store, linked);
  return linked;
};

export const visits: FeatureHandlers<Contract> = {
  ...kept,
  create: (context, input) => withCallBack(context, kept.create(context, input)),
  update: (context, input) => withCallBack(context, kept.update(context, input)),
  remove: (context, { id, revision }) => {
    const visit = table.find(context.store, id);
    const removed = kept.remove(context, { id, revision });
    callBackOf(context, { ...visit, callBackOn: null });
    return removed;
  },
  restore: (context, { id }) => withCallBack(context, kept.restore(context, { id })),
};
