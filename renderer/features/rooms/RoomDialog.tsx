import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { addTo, changeIn, removeFrom } from '#renderer/ui/collection-changes.ts';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import type { Room } from '#shared/rooms/schema.ts';

const blank = {
  name: '',
  capacity: null as number | null,
  equipment: [] as string[],
  place: '',
  isActive: true,
  notes: '',
};
type Values = typeof blank;

const valuesOf = ({ name, capacity, equipment, place, isActive, notes }: Room): Values => ({
  name,
  capacity,
  equipment,
  place,
  isActive,
  notes,
});

/** The form of a room, new or not. */
export const RoomDialog = ({ room, onClose }: { readonly room?: Room; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const save = (typed: Values) => {
    const values = { ...typed, equipment: typed.equipment.map((line) => line.trim()).filter((line) => line !== '') };
    return room === undefined
      ? addTo(client.rooms, values, t('rooms.added', { name: values.name }))
      : changeIn(client.rooms, room, values, t('rooms.changed', { name: values.name }));
  };
  const remove = async (gone: Room) => {
    if (await attempt(() => removeFrom(client.rooms, gone, t('rooms.removed', { name: gone.name })))) onClose();
  };
  return (
    <FieldsDialog
      title={t(room === undefined ? 'rooms.add' : 'rooms.edit')}
      action={t(room === undefined ? 'common.create' : 'common.save')}
      initial={room === undefined ? blank : valuesOf(room)}
      fields={() => ({
        name: { type: 'line', label: t('rooms.fields.name'), isRequired: true, isWide: true },
        capacity: { type: 'number', label: t('rooms.fields.capacity'), min: 1, max: 10_000 },
        place: { type: 'line', label: t('rooms.fields.place') },
        equipment: { type: 'lines', label: t('rooms.fields.equipment'), description: t('rooms.fields.equipmentHint') },
        isActive: { type: 'flag', label: t('rooms.fields.isActive'), isWide: true },
        notes: { type: 'prose', label: t('rooms.fields.notes') },
      })}
      onSave={save}
      onClose={onClose}
      aside={
        room && (
          <Button variant="subtle" color="gray" onClick={() => void remove(room)}>
            {t('rooms.remove')}
          </Button>
        )
      }
    />
  );
};
