import { ActionIcon, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/Card.tsx';
import { DocumentsList } from '#renderer/ui/Documents.tsx';
import styles from './Dossier.module.css';
import { ExpectedPiece, type Piece } from './ExpectedPiece.tsx';
import type { DossierEditing } from './use-dossier.ts';

type PiecesProps = {
  readonly dossierId: string;
  readonly pieces: readonly Piece[];
  readonly save: DossierEditing['save'];
};

/** The papers a dossier waits for, and the files it holds with those of its letters. */
export const Pieces = ({ dossierId, pieces, save }: PiecesProps) => {
  const { t } = useTranslation();
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
      {pieces.length > 0 && (
        <ul className={styles.items}>
          {pieces.map((piece, index) => (
            <ExpectedPiece
              key={piece.label}
              dossierId={dossierId}
              piece={piece}
              onChange={(after) => replace(index, after)}
            />
          ))}
        </ul>
      )}
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
      <DocumentsList about={{ dossierId }} />
    </Card>
  );
};
