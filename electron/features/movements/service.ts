import { collectionHandlers, newlyTracked, type Tracked, tableOf } from '#electron/features/collection.ts';
import { dossierOf } from '#electron/features/dossiers/service.ts';
import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import { type ColumnMap, plain } from '#electron/store/columns.ts';
import { requireReference } from '#electron/store/references.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import { matches } from '#shared/kernel/search.ts';
import { daysBetween } from '#shared/kernel/time.ts';
import type { Movement, MovementRow } from '#shared/movements/schema.ts';

type Contract = PivotContract['movements'];

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  dossierId: plain('dossier_id'),
  part: plain('part'),
  medium: plain('medium'),
  holderId: plain('holder_id'),
  holderName: plain('holder_name'),
  place: plain('place'),
  sentOn: plain('sent_on'),
  dueBackOn: plain('due_back_on'),
  returnedOn: plain('returned_on'),
  remarks: plain('remarks'),
} satisfies ColumnMap<Movement>;

const table = tableOf<Movement>('movements', columns, (w) => w.circuits.movementMissing);

const holderOf = ({ store }: Context, { holderId, holderName }: Movement): string =>
  store.first<{ name: string }>('SELECT name FROM people WHERE id = @holderId', { holderId })?.name ?? holderName;

const requireInside = (context: Context, movement: Movement): void => {
  const { id, dossierId, part, medium, returnedOn } = movement;
  if (returnedOn !== null) return;
  const out = table
    .list(context.store, [{ sql: 'dossier_id = @dossierId AND returned_on IS NULL', values: { dossierId } }], 'sent_on')
    .find((other) => other.id !== id && other.part === part && other.medium === medium);
  if (out === undefined) return;
  const holder = holderOf(context, out);
  throw new AppError('rule_violated', (w) => w.circuits.alreadyOut(holder, out.sentOn));
};

const check = (context: Context, movement: Movement): void => {
  const { store, today } = context;
  const { holderId, holderName, sentOn, dueBackOn, returnedOn } = movement;
  dossierOf(context, movement.dossierId);
  requireReference(store, 'person', holderId);
  if (holderId === null && holderName === '') {
    throw new AppError('rule_violated', (w) => w.circuits.movementNobody, {
      holderName: (w) => w.circuits.movementNobody,
    });
  }
  const refuse = (field: keyof Movement, key: 'movementFuture' | 'movementDates' | 'movementBack'): never => {
    throw new AppError('rule_violated', (w) => w.circuits[key], { [field]: (w) => w.circuits[key] });
  };
  if (sentOn > today()) refuse('sentOn', 'movementFuture');
  if (returnedOn !== null && returnedOn > today()) refuse('returnedOn', 'movementFuture');
  if (returnedOn !== null && returnedOn < sentOn) refuse('returnedOn', 'movementDates');
  if (dueBackOn !== null && dueBackOn < sentOn) refuse('dueBackOn', 'movementBack');
  requireInside(context, movement);
};

type Line = { reference: string; title: string; sensitivity: string };

const rowOf = (context: Context, movement: Movement): MovementRow => {
  const { store, today, words } = context;
  const dossier = store.first<Line>('SELECT reference, title, sensitivity FROM dossiers WHERE id = @id', {
    id: movement.dossierId,
  });
  const { returnedOn, dueBackOn, sentOn } = movement;
  const isRestricted = dossier?.sensitivity === 'restricted';
  return {
    ...movement,
    dossierReference: dossier?.reference ?? '',
    dossierTitle: isRestricted ? words().dossiers.restrictedTitle : (dossier?.title ?? ''),
    holder: holderOf(context, movement),
    days: Math.max(0, daysBetween(sentOn, returnedOn ?? today())),
    daysOverdue: returnedOn === null && dueBackOn !== null ? Math.max(0, daysBetween(dueBackOn, today())) : 0,
  };
};

const listed = (context: Context, filter: Parsed<Contract['list']>): Output<Contract['list']> => {
  const { dossierId, isOut, isOverdue, from, to, text = '', limit, offset = 0 } = filter;
  const today = context.today();
  const overdue = 'returned_on IS NULL AND due_back_on < @today';
  const rows = table
    .list(
      context.store,
      [
        { sql: 'dossier_id IN (SELECT id FROM dossiers WHERE deleted_at IS NULL)' },
        ...(dossierId === undefined ? [] : [{ sql: 'dossier_id = @dossierId', values: { dossierId } }]),
        ...(isOut === undefined ? [] : [{ sql: `returned_on IS ${isOut ? 'NULL' : 'NOT NULL'}` }]),
        ...(isOverdue === undefined
          ? []
          : [{ sql: isOverdue ? overdue : `NOT coalesce(${overdue}, 0)`, values: { today } }]),
        ...(from === undefined ? [] : [{ sql: 'sent_on >= @from', values: { from } }]),
        ...(to === undefined ? [] : [{ sql: 'sent_on <= @to', values: { to } }]),
      ],
      'returned_on IS NOT NULL, CASE WHEN returned_on IS NULL THEN coalesce(due_back_on, sent_on) END, sent_on DESC, id',
    )
    .map((movement) => rowOf(context, movement))
    .filter((row) => text === '' || matches(text, row.dossierReference, row.dossierTitle, row.holder, row.place));
  return { items: rows.slice(offset, offset + (limit ?? rows.length)), total: rows.length };
};

const kept = collectionHandlers({
  table,
  subject: 'movement',
  make: (context, input: Omit<Movement, keyof Tracked>): Movement => ({ ...newlyTracked(context), ...input }),
  check,
  where: () => [],
  order: 'sent_on DESC, id',
  texts: ({ holderName, place }) => [holderName, place],
  dossierOf: ({ dossierId }) => dossierId,
});

export const movements: FeatureHandlers<Contract> = {
  ...kept,
  list: (context, filter) => listed(context, filter),
  restore: (context, target) => {
    requireInside(context, table.find(context.store, target.id, true));
    return kept.restore(context, target);
  },
  giveBack: (context, { id, revision, returnedOn = context.today() }) => {
    const back = table.find(context.store, id).returnedOn;
    if (back !== null) throw new AppError('rule_violated', (w) => w.circuits.alreadyBack(back));
    return kept.update(context, { id, revision, patch: { returnedOn } });
  },
  whereIs: (context, { dossierId }) => ({
    out: listed(context, { dossierId, isOut: true }).items,
    holderId: dossierOf(context, dossierId).assigneeId,
  }),
};
