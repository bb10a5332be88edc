import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { number, plainDay } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import { isOpenState } from '#shared/dossiers/rules.ts';
import type { Sleeper } from '#shared/dossiers/schema.ts';
import { addMonths } from '#shared/kernel/time.ts';
import styles from './InDepth.module.css';
import { moveDossiers } from './moves.ts';

const ReviewDialog = ({ sleeper, onClose }: { readonly sleeper: Sleeper; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { dossierId: id, revision, reference } = sleeper;
  return (
    <FieldsDialog
      title={t('dossiers.sleep.reviewOf', { reference })}
      action={t('dossiers.sleep.review')}
      initial={{ nextReviewOn: addMonths(day, 1), note: '' }}
      fields={() => ({
        nextReviewOn: { type: 'date', label: t('dossiers.sleep.nextReviewOn'), isRequired: true },
        note: { type: 'line', label: t('dossiers.sleep.note'), isWide: true },
      })}
      onSave={async ({ nextReviewOn, note }) => {
        await client.dossiers.reviewSuspension({ id, revision, nextReviewOn, note });
        didChange(t('dossiers.sleep.reviewed', { day: plainDay(nextReviewOn) }), async () => {
          const fresh = await client.dossiers.get({ id });
          const back = sleeper.nextReviewOn > day ? { nextReviewOn: sleeper.nextReviewOn } : {};
          await client.dossiers.reviewSuspension({ id, revision: fresh.revision, ...back });
        });
      }}
      onClose={onClose}
    />
  );
};

const SleeperLine = ({ sleeper, onReview }: { readonly sleeper: Sleeper; readonly onReview: () => void }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { dossierId, reference, title, ground, reason, approvedBy, approvedOn, enteredOn, revivedOn } = sleeper;
  const revive = () =>
    attempt(async () => {
      const dossier = await client.dossiers.get({ id: dossierId });
      const to = dossier.suspension?.resumeTo;
      if (to && isOpenState(to)) await moveDossiers([dossier], to);
    });
  const approval = approvedBy === '' ? '' : `${t('dossiers.sleep.approvedBy')} ${approvedBy}`;
  const last = sleeper.reviews.at(-1);
  const told = [
    `${t('dossiers.sleep.enteredOn')} ${plainDay(enteredOn)}`,
    approvedOn === null ? approval : `${approval}, ${plainDay(approvedOn)}`,
    last === undefined || last.note === '' ? '' : `${plainDay(last.on)} : ${last.note}`,
  ];
  return (
    <div className={styles.line}>
      <div>
        <Link href={`/dossiers/${dossierId}`} className={styles.name ?? ''}>
          <span className="reference">{reference}</span> {title}
        </Link>
        <p>{`${t(`dossiers.sleep.grounds.${ground}`)} · ${reason}`}</p>
        <p className="secondary">{told.filter((text) => text !== '').join(' · ')}</p>
      </div>
      <div className={styles.end}>
        {revivedOn !== null ? (
          <span className="secondary">{t('dossiers.sleep.revivedOn', { day: plainDay(revivedOn) })}</span>
        ) : (
          <>
            <span className={sleeper.nextReviewOn <= day ? 'late' : 'secondary'}>
              {`${t('dossiers.sleep.nextReviewOn')} ${plainDay(sleeper.nextReviewOn)}`}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('dossiers.sleep.reviewOf', { reference })}
              onClick={onReview}
            >
              {t('dossiers.sleep.review')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => void revive()}>
              {t('dossiers.sleep.revive')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
};

/** The call book: what sleeps, why, on whose approval, and what is to be reviewed this month. */
export const CallBookPage = () => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const [withRevived, setWithRevived] = useState(false);
  const [reviewed, setReviewed] = useState<Sleeper | null>(null);
  const live = useLive(`dossiers.callBook:${withRevived}`, ['dossiers'], () =>
    client.dossiers.callBook({ withRevived }),
  );
  const asleep = (live.data?.items ?? []).filter(({ revivedOn }) => revivedOn === null);
  const due = asleep.filter(({ nextReviewOn }) => nextReviewOn.slice(0, 7) <= day.slice(0, 7)).length;
  const subtitle = [
    t('dossiers.sleep.count', { count: asleep.length, shown: number(asleep.length) }),
    ...(due > 0 ? [t('dossiers.sleep.toReview', { count: due })] : []),
  ].join(' · ');
  return (
    <Page title={t('dossiers.sleep.title')} subtitle={live.data ? subtitle : ' '}>
      <Switch
        size="xs"
        label={t('dossiers.sleep.withRevived')}
        checked={withRevived}
        onChange={(event) => setWithRevived(event.currentTarget.checked)}
      />
      <Loaded live={live}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState text={t('dossiers.sleep.empty')} />
          ) : (
            <Card title={t('dossiers.sleep.title')} note={items.length}>
              {items.map((sleeper) => (
                <SleeperLine key={sleeper.id} sleeper={sleeper} onReview={() => setReviewed(sleeper)} />
              ))}
            </Card>
          )
        }
      </Loaded>
      {reviewed !== null && <ReviewDialog sleeper={reviewed} onClose={() => setReviewed(null)} />}
    </Page>
  );
};
