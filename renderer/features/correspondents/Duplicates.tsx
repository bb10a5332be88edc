import { Button, Radio } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Output } from '#shared/contract/procedure.ts';
import type { correspondentsContract } from '#shared/correspondents/contract.ts';
import styles from './Correspondents.module.css';

type Group = Output<(typeof correspondentsContract)['duplicates']>['items'][number];

/** Entries that look like the same correspondent: one is chosen to stay, the others are merged into it. */
const DuplicateGroup = ({ group }: { readonly group: Group }) => {
  const { t } = useTranslation();
  const name = useId();
  const most = group.items.reduce((best, one) => (one.letters > best.letters ? one : best));
  const [keepId, setKeepId] = useState(most.id);
  const kept = group.items.find(({ id }) => id === keepId) ?? most;
  const merge = () =>
    attempt(async () => {
      const mergeIds = group.items.filter(({ id }) => id !== kept.id).map(({ id }) => id);
      await client.correspondents.merge({ keepId: kept.id, mergeIds });
      didChange(t('mail.correspondents.duplicates.merged', { name: kept.name, count: mergeIds.length }), () =>
        client.correspondents.unmerge({ ids: mergeIds }),
      );
    });
  return (
    <div className={styles.group}>
      <span className="secondary">{t(`mail.correspondents.duplicates.reasons.${group.reason}`)}</span>
      <div className={styles.choices}>
        {group.items.map((one) => (
          <Radio
            key={one.id}
            size="xs"
            name={name}
            checked={one.id === kept.id}
            onChange={() => setKeepId(one.id)}
            aria-label={t('mail.correspondents.duplicates.keep', { name: one.name })}
            label={
              <span>
                {one.name}{' '}
                <span className="secondary">
                  {[one.organisation, one.email, t('mail.correspondents.duplicates.letters', { count: one.letters })]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            }
          />
        ))}
      </div>
      <Button variant="default" size="xs" onClick={() => void merge()}>
        {t('mail.correspondents.duplicates.merge')}
      </Button>
    </div>
  );
};

const firstShown = 5;

/** What looks entered twice in the directory; nothing shows when there is none. */
export const Duplicates = () => {
  const { t } = useTranslation();
  const live = useLive('correspondents.duplicates', ['correspondents', 'mail'], () =>
    client.correspondents.duplicates(),
  );
  const groups = live.data?.items ?? [];
  if (groups.length === 0) return null;
  return (
    <Card
      title={t('mail.correspondents.duplicates.title')}
      note={t('mail.correspondents.duplicates.count', { count: groups.length })}
    >
      {groups.slice(0, firstShown).map((group) => (
        <DuplicateGroup key={group.items.map(({ id }) => id).join(' ')} group={group} />
      ))}
    </Card>
  );
};
