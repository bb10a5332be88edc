import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Card } from '#renderer/ui/Card.tsx';
import { DossierField } from '#renderer/ui/fields.tsx';
import { dayAndTime } from '#renderer/ui/format.ts';
import { StateChip } from '#renderer/ui/Marks.tsx';
import styles from './Dossier.module.css';
import type { DossierEditing, DossierOnPage } from './use-dossier.ts';

type AroundProps = { readonly dossier: DossierOnPage; readonly save: DossierEditing['save'] };

/** The dossiers linked to this one. */
export const Links = ({ dossier: { id, links, linkIds }, save }: AroundProps) => {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(0);
  const add = (other: string | null) => {
    if (other === null || other === id || linkIds.includes(other)) return;
    save({ linkIds: [...linkIds, other] });
    setWanted(wanted + 1);
  };
  return (
    <Card title={t('dossiers.links.title')} note={links.length || undefined}>
      {links.map((link) => (
        <div key={link.id} className={styles.item}>
          <Link href={`/dossiers/${link.id}`} className={styles.link ?? ''}>
            <span className="reference">{link.reference}</span>
            <span className="one-line" title={link.title}>
              {link.title}
            </span>
          </Link>
          <StateChip state={link.state} />
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('dossiers.links.remove', { reference: link.reference })}
            onClick={() => save({ linkIds: linkIds.filter((one) => one !== link.id) })}
          >
            ×
          </ActionIcon>
        </div>
      ))}
      <div className={styles.quickAdd}>
        <div className={styles.grow} key={wanted}>
          <DossierField
            size="xs"
            ariaLabel={t('dossiers.links.add')}
            placeholder={t('dossiers.links.add')}
            value={null}
            onChange={add}
          />
        </div>
      </div>
    </Card>
  );
};

/** The meetings that deal with this dossier. */
export const Meetings = ({ dossier: { meetings } }: Pick<AroundProps, 'dossier'>) => {
  const { t } = useTranslation();
  return (
    <Card title={t('dossiers.meetings.title')} note={meetings.length || undefined}>
      {meetings.length === 0 && <p className={styles.none}>{t('dossiers.meetings.none')}</p>}
      {meetings.map(({ id, title, startsAt }) => (
        <div key={id} className={styles.item}>
          <Link href={`/reunions/${id}`} className={styles.link ?? ''}>
            <span className="secondary tabular">{dayAndTime(startsAt)}</span>
            <span className="one-line" title={title}>
              {title}
            </span>
          </Link>
        </div>
      ))}
    </Card>
  );
};
