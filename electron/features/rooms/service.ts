import { collectionHandlers, newlyTracked, type Tracked, tableOf } from '#electron/features/collection.ts';
import type { FeatureHandlers } from '#electron/service/context.ts';
import { type ColumnMap, flag, json, plain } from '#electron/store/columns.ts';
import type { Store } from '#electron/store/store.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Room } from '#shared/rooms/schema.ts';

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  name: plain('name'),
  capacity: plain('capacity'),
  equipment: json('equipment'),
  place: plain('place'),
  isActive: flag('is_active'),
  notes: plain('notes'),
} satisfies ColumnMap<Room>;

const table = tableOf<Room>('rooms', columns, (w) => w.rooms.missing);

/** A meeting that takes a room. */
type Clash = { meetingId: string; title: string; startsAt: Instant; endsAt: Instant };

/** The first meeting, not cancelled, that takes a room between two instants. */
export const clashIn = (
  store: Store,
  roomId: string,
  { from, to, except }: { readonly from: Instant; readonly to: Instant; readonly except: string },
): Clash | undefined =>
  store.first<Clash>(
    `SELECT id AS meetingId, title, starts_at AS startsAt, ends_at AS endsAt FROM meetings
     WHERE room_id = @roomId AND deleted_at IS NULL AND state <> 'cancelled' AND id <> @except
       AND starts_at < @to AND ends_at > @from ORDER BY starts_at, id LIMIT 1`,
    { roomId, from, to, except },
  );

/** The room. Throws `not_found`. */
export const roomOf = (store: Store, id: string): Room => table.find(store, id);

/** The room, or null when it is in the bin. */
export const roomLeft = (store: Store, id: string): Room | null =>
  table.list(store, [{ sql: 'id = @id', values: { id } }], 'id')[0] ?? null;

const requireNewName = (store: Store, { id, name }: Room): void => {
  const isTaken = store.first(
    'SELECT 1 FROM rooms WHERE name = @name COLLATE NOCASE AND id <> @id AND deleted_at IS NULL',
    { id, name },
  );
  if (isTaken) throw new AppError('rule_violated', (w) => w.rooms.taken(name), { name: (w) => w.rooms.taken(name) });
};

const kept = collectionHandlers({
  table,
  subject: 'room',
  make: (context, input: Omit<Room, keyof Tracked>): Room => ({
    ...newlyTracked(context),
    ...input,
  }),
  check: ({ store }, room) => requireNewName(store, room),
  where: ({ isActive }: { isActive?: boolean | undefined }) =>
    isActive === undefined ? [] : [{ sql: `is_active = ${isActive ? 1 : 0}` }],
  order: 'is_active DESC, name COLLATE NOCASE, id',
  texts: ({ name, place, equipment }) => [name, place, ...equipment],
});

export const rooms: FeatureHandlers<PivotContract['rooms']> = {
  ...kept,
  restore: (context, target) => {
    requireNewName(context.store, table.find(context.store, target.id, true));
    return kept.restore(context, target);
  },
  free: ({ store }, { from, to, exceptMeetingId = '', seats = 0 }) => {
    const items = table.list(store, [{ sql: 'is_active = 1' }], 'name COLLATE NOCASE, id').map((room) => ({
      room,
      clash: clashIn(store, room.id, { from, to, except: exceptMeetingId }) ?? null,
      isTooSmall: room.capacity !== null && room.capacity < seats,
    }));
    const rank = ({ clash, isTooSmall }: (typeof items)[number]): number => (clash ? 2 : isTooSmall ? 1 : 0);
    return { items: items.sort((a, b) => rank(a) - rank(b)), total: items.length };
  },
};
