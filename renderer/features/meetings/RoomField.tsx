import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { timeOf } from '#renderer/ui/format.ts';
import type { Room } from '#shared/rooms/schema.ts';
import { type Draft, factsOf, mistakesOf } from './draft.ts';
import styles from './Meeting.module.css';

type RoomFieldProps = {
  readonly draft: Draft;
  /** The meeting that may stay where it is. */
  readonly meetingId?: string | undefined;
  readonly onChange: (draft: Draft) => void;
};

/** Chooses a room, those free at that time first; what speaks against the chosen one is told at once. */
export const RoomField = ({ draft, meetingId, onChange }: RoomFieldProps) => {
  const { t } = useTranslation();
  const { startsAt, endsAt } = factsOf(draft);
  const seats = draft.participants.length;
  const isTimed = !mistakesOf(draft).end;
  const { data } = useLive(`rooms.free:${startsAt}:${endsAt}:${seats}:${meetingId}`, ['rooms', 'meetings'], async () =>
    isTimed
      ? client.rooms.free({ from: startsAt, to: endsAt, seats, ...(meetingId && { exceptMeetingId: meetingId }) })
      : client.rooms.list().then(({ items, total }) => ({
          items: items.map((room) => ({ room, clash: null, isTooSmall: false })),
          total,
        })),
  );
  const chosen = data?.items.find(({ room }) => room.id === draft.roomId);
  const outOfUse = useLive(`rooms.get:${draft.roomId}`, ['rooms'], async () =>
    draft.roomId === null ? null : client.rooms.get({ id: draft.roomId }).catch(() => null),
  );
  if (data === undefined || (data.total === 0 && draft.roomId === null)) return null;
  const labelOf = ({ id, name, capacity }: Room) => ({
    value: id,
    label: capacity === null ? name : t('meetings.rooms.seats', { name, count: capacity }),
  });
  const isFree = ({ clash, isTooSmall }: (typeof data.items)[number]) => clash === null && !isTooSmall;
  const free = data.items.filter(isFree).map(({ room }) => labelOf(room));
  const other = data.items.filter((one) => !isFree(one)).map(({ room }) => labelOf(room));
  const former = chosen === undefined && outOfUse.data ? [labelOf(outOfUse.data)] : [];
  const problem = chosen?.clash
    ? t('meetings.rooms.clash', {
        from: timeOf(chosen.clash.startsAt),
        to: timeOf(chosen.clash.endsAt),
        title: chosen.clash.title,
      })
    : chosen?.isTooSmall
      ? t('meetings.rooms.tooSmall', { people: seats })
      : undefined;
  return (
    <div>
      <Select
        label={t('meetings.fields.room')}
        placeholder={t('meetings.fields.noRoom')}
        data={[
          ...(free.length > 0 ? [{ group: t('meetings.rooms.free'), items: free }] : []),
          ...(other.length + former.length > 0
            ? [{ group: t('meetings.rooms.other'), items: [...other, ...former] }]
            : []),
        ]}
        value={draft.roomId}
        onChange={(roomId) => onChange({ ...draft, roomId })}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        searchable
        openOnFocus={false}
        nothingFoundMessage={t('common.noMatch')}
      />
      {problem !== undefined && (
        <span className={styles.warning} role="status">
          {problem}
        </span>
      )}
    </div>
  );
};
