import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { DossierField } from '#renderer/ui/fields.tsx';
import styles from './Meeting.module.css';

type DossierLinksProps = { readonly ids: readonly string[]; readonly onChange: (ids: string[]) => void };

const LinkedDossier = ({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) => {
  const { t } = useTranslation();
  const { data } = useLive(`dossiers.chosen:${id}`, ['dossiers'], () => client.dossiers.get({ id }));
  const reference = data?.reference ?? '';
  return (
    <li className={styles.dossier}>
      <Link href={`/dossiers/${id}`} className={styles.dossierLink}>
        <span className="reference">{reference}</span> <span className="one-line">{data?.title}</span>
      </Link>
      <CloseButton size="sm" aria-label={t('meetings.dossiers.remove', { reference })} onClick={onRemove} />
    </li>
  );
};

/** The dossiers that a meeting deals with. */
export const DossierLinks = ({ ids, onChange }: DossierLinksProps) => {
  const { t } = useTranslation();
  const [turn, setTurn] = useState(0);
  return (
    <div className={styles.dossiers}>
      {ids.length > 0 && (
        <ul className={styles.plainList}>
          {ids.map((id) => (
            <LinkedDossier key={id} id={id} onRemove={() => onChange(ids.filter((other) => other !== id))} />
          ))}
        </ul>
      )}
      <DossierField
        key={turn}
        ariaLabel={t('meetings.dossiers.add')}
        placeholder={t('meetings.dossiers.add')}
        value={null}
        onChange={(id) => {
          if (id !== null && !ids.includes(id)) onChange([...ids, id]);
          setTurn(turn + 1);
        }}
      />
    </div>
  );
};
