import { ActionIcon, Button, Checkbox, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usePeople } from '#renderer/api/directory.ts';
import { DossierField } from '#renderer/ui/fields.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import type { WatchRow } from '#shared/watch/schema.ts';
import styles from './Watch.module.css';
import { useWatchChanges } from './watch-changes.ts';

const Facts = ({ item }: { readonly item: WatchRow }) => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  const { reference, source, publishedOn, inForceOn, subject, impact, action, ownerId, filing } = item;
  const facts = [
    ['reference', reference],
    ['source', source],
    ['publishedOn', publishedOn === null ? '' : plainDay(publishedOn)],
    ['inForceOn', inForceOn === null ? '' : plainDay(inForceOn)],
    ['subject', subject],
    ['impact', impact],
    ['action', action],
    ['ownerId', personById.get(ownerId ?? '')?.name ?? ''],
    ['filing', t(`watch.filings.${filing}`)],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([key, text]) =>
          text !== '' && [<dt key={key}>{t(`watch.fields.${key}`)}</dt>, <dd key={`${key}:text`}>{text}</dd>],
      )}
    </dl>
  );
};

const Readings = ({ item }: { readonly item: WatchRow }) => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  const { acknowledge } = useWatchChanges();
  const reads = new Map(item.reads.map(({ personId, readOn }) => [personId, readOn]));
  return (
    <section className={styles.part}>
      <h3>{t('watch.reads')}</h3>
      {[...reads.keys(), ...item.outstandingIds].map((personId) => {
        const name = personById.get(personId)?.name ?? '';
        const readOn = reads.get(personId);
        return (
          <div key={personId} className={styles.line}>
            <Checkbox
              size="xs"
              label={name}
              aria-label={t('watch.hasRead', { name })}
              checked={readOn !== undefined}
              onChange={({ currentTarget }) => void acknowledge(item, personId, currentTarget.checked)}
            />
            <span className={readOn === undefined ? 'soon' : 'secondary'}>
              {readOn === undefined ? t('watch.notRead') : t('watch.readOn', { day: plainDay(readOn) })}
            </span>
          </div>
        );
      })}
    </section>
  );
};

const Dossiers = ({ item }: { readonly item: WatchRow }) => {
  const { t } = useTranslation();
  const { link } = useWatchChanges();
  const [round, setRound] = useState(0);
  const add = (id: string | null) => {
    if (id === null || item.dossierIds.includes(id)) return;
    void link(item, id, true);
    setRound(round + 1);
  };
  return (
    <section className={styles.part}>
      <h3>{t('watch.dossiers')}</h3>
      {item.dossiers.length === 0 && <p className="secondary">{t('watch.noDossier')}</p>}
      {item.dossiers.map(({ id, reference, title }) => (
        <div key={id} className={styles.line}>
          <Link href={`/dossiers/${id}`} className={styles.link ?? ''}>
            <span className="reference">{reference}</span>
            <span className="one-line">{title}</span>
          </Link>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('watch.removeDossier', { reference })}
            onClick={() => void link(item, id, false)}
          >
            ×
          </ActionIcon>
        </div>
      ))}
      <DossierField
        key={round}
        size="xs"
        ariaLabel={t('watch.addDossier')}
        placeholder={t('watch.addDossier')}
        value={null}
        onChange={add}
      />
    </section>
  );
};

type WatchDetailProps = { readonly item: WatchRow; readonly onEdit: () => void; readonly onClose: () => void };

/** One text: what it says, who has read it, and the dossiers it touches. */
export const WatchDetail = ({ item, onEdit, onClose }: WatchDetailProps) => {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={item.title} size="lg" closeButtonProps={{ 'aria-label': t('common.close') }}>
      <div className={styles.parts}>
        <Facts item={item} />
        <Readings item={item} />
        <Dossiers item={item} />
        <Group justify="end">
          <Button variant="default" onClick={onEdit} data-autofocus>
            {t('common.edit')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
};
