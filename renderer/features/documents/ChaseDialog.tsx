import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import type { MissingPiece } from '#shared/documents/schema.ts';
import { addDays, type LocalDate } from '#shared/kernel/time.ts';
import { wordsOfPiece } from './awaited.ts';

/** Days until a reminder is followed by the next one, as proposed. */
const usualWait = 8;

type Draft = { readonly chasedOn: LocalDate; readonly nextOn: LocalDate | null; readonly note: string };

/** Records that a missing paper was chased, and when to look again. */
export const ChaseDialog = ({ piece, onClose }: { readonly piece: MissingPiece; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const label = wordsOfPiece(piece);
  const { dossierId, mailId } = piece;
  const initial: Draft = { chasedOn: day, nextOn: addDays(day, usualWait), note: '' };
  const save = async ({ chasedOn, nextOn, note }: Draft): Promise<void> => {
    const about = mailId === null ? { dossierId: dossierId ?? '' } : { mailId };
    const { id } = await client.documents.chase({ ...about, label: piece.label, chasedOn, nextOn, note });
    didChange(t('documents.chased', { label }), () => client.documents.undoChase({ id }));
  };
  return (
    <FieldsDialog
      title={t('documents.chaseOf', { label })}
      action={t('documents.chaseSave')}
      initial={initial}
      fields={() => ({
        chasedOn: { type: 'date', label: t('documents.chaseFields.chasedOn'), isRequired: true },
        nextOn: { type: 'date', label: t('documents.chaseFields.nextOn') },
        note: { type: 'line', label: t('documents.chaseFields.note'), isWide: true },
      })}
      onSave={save}
      onClose={onClose}
    />
  );
};
