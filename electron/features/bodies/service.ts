import { collectionHandlers, newlyTracked, type Tracked, tableOf } from '#electron/features/collection.ts';
import { computeBy } from '#electron/features/deadlines/service.ts';
import { roomOf } from '#electron/features/rooms/service.ts';
import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import { type ColumnMap, json, plain } from '#electron/store/columns.ts';
import { requireReference } from '#electron/store/references.ts';
import type { Store } from '#electron/store/store.ts';
import { ruleOf } from '#shared/bodies/rules.ts';
import type { Body } from '#shared/bodies/schema.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  name: plain('name'),
  kind: plain('kind'),
  convocation: json('convocation'),
  members: json('members'),
  quorum: json('quorum'),
  minutesKind: plain('minutes_kind'),
  agenda: json('agenda'),
  roomId: plain('room_id'),
  logistics: json('logistics'),
  notes: plain('notes'),
} satisfies ColumnMap<Body>;

const table = tableOf<Body>('bodies', columns, (w) => w.bodies.missing);

/** The body. Throws `not_found`. */
export const bodyOf = (store: Store, id: string): Body => table.find(store, id);

/** The body, or null when it is in the bin. */
export const bodyLeft = (store: Store, id: string): Body | null =>
  table.list(store, [{ sql: 'id = @id', values: { id } }], 'id')[0] ?? null;

const requireNewName = (store: Store, { id, name }: Body): void => {
  const isTaken = store.first(
    'SELECT 1 FROM bodies WHERE name = @name COLLATE NOCASE AND id <> @id AND deleted_at IS NULL',
    { id, name },
  );
  if (isTaken) throw new AppError('rule_violated', (w) => w.bodies.taken(name), { name: (w) => w.bodies.taken(name) });
};

const check = (context: Context, body: Body, before?: Body): void => {
  const { store } = context;
  requireNewName(store, body);
  if (body.roomId !== null && body.roomId !== before?.roomId) roomOf(store, body.roomId);
  const known = new Set(before?.members.map(({ personId }) => personId));
  for (const { personId } of body.members) if (!known.has(personId)) requireReference(store, 'person', personId);
  const { convocation, quorum } = body;
  const isOtherRule = JSON.stringify(convocation) !== JSON.stringify(before?.convocation ?? null);
  if (convocation !== null && isOtherRule) computeBy(context, ruleOf(convocation, context.today()));
  if (quorum?.kind === 'share' && quorum.numerator > quorum.denominator) {
    throw new AppError('rule_violated', (w) => w.bodies.shareOverWhole, { quorum: (w) => w.bodies.shareOverWhole });
  }
};

const kept = collectionHandlers({
  table,
  subject: 'body',
  make: (context, input: Omit<Body, keyof Tracked>): Body => ({ ...newlyTracked(context), ...input }),
  check,
  where: ({ kind }: { kind?: Body['kind'] | undefined }) =>
    kind === undefined ? [] : [{ sql: 'kind = @kind', values: { kind } }],
  order: 'name COLLATE NOCASE, id',
  texts: ({ name, members }) => [name, ...members.map((member) => member.name)],
});

export const bodies: FeatureHandlers<PivotContract['bodies']> = {
  ...kept,
  restore: (context, target) => {
    requireNewName(context.store, table.find(context.store, target.id, true));
    return kept.restore(context, target);
  },
};
