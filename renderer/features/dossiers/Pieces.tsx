import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { Dossier } from '#shared/dossiers/schema.ts';
import styles from './Dossier.module.css';
import type { DossierEditing } from './use-dossier.ts';

type Piece = Dossier['pieces'][number];

/** The papers a dossier waits for or holds. */
export const Pieces = ({
  pieces,
  save,
}: {
  readonly pieces: readonly Piece[];
  readonly save: DossierEditing['save'];
}) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const [label, setLabel] = useState('');
  const missing = pieces.filter(({ receivedOn }) => receivedOn === null).length;
  const replace = (index: number, piece: Piece | null) =>
    save({ pieces: pieces.flatMap((one, at) => (at === index ? (piece ?? []) : one)) });
  const add = (event: React.FormEvent) => {
    event.preventDefault();
    if (label.trim() === '' || pieces.some((piece) => piece.label === label.trim())) return;
    save({ pieces: [...pieces, { label: label.trim(), receivedOn: null }] });
    setLabel('');
  };
  const note = missing > 0 ? t('dossiers.pieces.missing', { count: missing }) : t('dossiers.pieces.complete');
  return (
    <Card title={t('dossiers.fields.pieces')} note={pieces.length > 0 ? note : undefined}>
      {pieces.map((piece, index) => (
        <div key={piece.label} className={styles.item}>
          <Checkbox
            size="xs"
            checked={piece.receivedOn !== null}
            aria-label={t('dossiers.pieces.mark', { label: piece.label })}
            onChange={(event) => replace(index, { ...piece, receivedOn: event.currentTarget.checked ? day : null })}
          />
          <span className={styles.grow}>
            <span>{piece.label}</span>
            {piece.receivedOn === null && <span className="secondary"> {t('dossiers.pieces.awaited')}</span>}
          </span>
          {piece.receivedOn !== null && (
            <span className={styles.shortDate}>
              <DateField
                size="xs"
                ariaLabel={t('dossiers.pieces.receivedOn', { label: piece.label })}
                value={piece.receivedOn}
                isClearable={false}
                onChange={(receivedOn) => replace(index, { ...piece, receivedOn })}
              />
            </span>
          )}
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('dossiers.pieces.remove', { label: piece.label })}
            onClick={() => replace(index, null)}
          >
            ×
          </ActionIcon>
        </div>
      ))}
      <form className={styles.quickAdd} onSubmit={add}>
        <TextInput
          size="xs"
          className={styles.grow ?? ''}
          aria-label={t('dossiers.pieces.add')}
          placeholder={t('dossiers.pieces.add')}
          value={label}
          maxLength={500}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <ActionIcon type="submit" variant="default" size={30} aria-label={t('common.add')}>
          +
        </ActionIcon>
      </form>
    </Card>
  );
};
