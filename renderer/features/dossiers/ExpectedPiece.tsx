import { ActionIcon, Checkbox } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { useFileChoice, useFileDrop } from '#renderer/ui/DropZone.tsx';
import { addFiles } from '#renderer/ui/document-changes.ts';
import type { Dossier } from '#shared/dossiers/schema.ts';
import styles from './Dossier.module.css';

export type Piece = Dossier['pieces'][number];

type ExpectedPieceProps = {
  readonly dossierId: string;
  readonly piece: Piece;
  readonly onChange: (piece: Piece | null) => void;
};

/** A paper the dossier expects: ticked when it came; a file dropped on it is kept and receives it. */
export const ExpectedPiece = ({ dossierId, piece, onChange }: ExpectedPieceProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { label, receivedOn } = piece;
  const receive = async (files: readonly File[]): Promise<void> => {
    const isKept = await addFiles({ dossierId }, files, label);
    if (isKept && receivedOn === null) onChange({ label, receivedOn: day });
  };
  const take = (files: readonly File[]) => void receive(files);
  const { isOver, handlers } = useFileDrop(take);
  const choice = useFileChoice(t('documents.chooseFor', { label }), take, false);
  return (
    <li className={styles.item} data-over={isOver} {...handlers}>
      <Checkbox
        size="xs"
        checked={receivedOn !== null}
        aria-label={t('dossiers.pieces.mark', { label })}
        onChange={({ currentTarget }) => onChange({ label, receivedOn: currentTarget.checked ? day : null })}
      />
      <span className={styles.grow}>
        <span>{label}</span>
        {receivedOn === null && <span className="secondary"> {t('dossiers.pieces.awaited')}</span>}
      </span>
      {receivedOn !== null && (
        <span className={styles.shortDate}>
          <DateField
            size="xs"
            ariaLabel={t('dossiers.pieces.receivedOn', { label })}
            value={receivedOn}
            isClearable={false}
            onChange={(on) => onChange({ label, receivedOn: on })}
          />
        </span>
      )}
      <ActionIcon
        variant="subtle"
        size="sm"
        title={t('documents.dropOn', { label })}
        aria-label={t('documents.chooseFor', { label })}
        onClick={choice.open}
      >
        <IconPaperclip size={15} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('dossiers.pieces.remove', { label })}
        onClick={() => onChange(null)}
      >
        ×
      </ActionIcon>
      {choice.element}
    </li>
  );
};
