import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { addTo, changeIn, removeFrom } from '#renderer/ui/collection-changes.ts';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { type MovementRow, media } from '#shared/movements/schema.ts';

type MovementDialogProps = {
  readonly dossierId: string;
  readonly movement: MovementRow | undefined;
  readonly onClose: () => void;
};

/** Where a dossier or a part of it went: to whom, where, sent, expected back, returned. */
export const MovementDialog = ({ dossierId, movement, onClose }: MovementDialogProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const remove = (row: MovementRow) =>
    attempt(async () => {
      await removeFrom(client.movements, row, t('dossiers.movements.removed'));
      onClose();
    });
  const label = (name: 'part' | 'medium' | 'holder' | 'holderName' | 'place' | 'remarks') =>
    t(`dossiers.movements.${name}`);
  return (
    <FieldsDialog
      title={t(movement === undefined ? 'dossiers.movements.add' : 'dossiers.movements.edit')}
      action={t(movement === undefined ? 'common.add' : 'common.save')}
      initial={{
        holderId: movement?.holderId ?? null,
        holderName: movement?.holderName ?? '',
        part: movement?.part ?? '',
        medium: movement?.medium ?? 'paper',
        place: movement?.place ?? '',
        sentOn: movement?.sentOn ?? day,
        dueBackOn: movement?.dueBackOn ?? null,
        returnedOn: movement?.returnedOn ?? null,
        remarks: movement?.remarks ?? '',
      }}
      fields={() => ({
        holderId: { type: 'person', label: label('holder') },
        holderName: { type: 'line', label: label('holderName') },
        part: { type: 'line', label: label('part'), description: t('dossiers.movements.partHint') },
        medium: {
          type: 'choice',
          label: label('medium'),
          options: media.map((value) => ({ value, label: t(`dossiers.movements.media.${value}`) })),
        },
        place: { type: 'line', label: label('place') },
        sentOn: { type: 'date', label: t('dossiers.movements.sentOn'), isRequired: true },
        dueBackOn: { type: 'date', label: t('dossiers.movements.dueBackOn') },
        returnedOn: movement ? { type: 'date', label: t('dossiers.movements.returnedOn') } : null,
        remarks: { type: 'line', label: label('remarks'), isWide: true },
      })}
      onSave={(values) =>
        movement === undefined
          ? addTo(client.movements, { ...values, dossierId }, t('dossiers.movements.added'))
          : changeIn(client.movements, movement, values, t('dossiers.movements.changed'))
      }
      onClose={onClose}
      aside={
        movement && (
          <Button variant="subtle" onClick={() => void remove(movement)}>
            {t('common.remove')}
          </Button>
        )
      }
    />
  );
};
