import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useTask } from '#renderer/api/tasks.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { number } from '#renderer/ui/format.ts';
import { told } from '#renderer/ui/notice.ts';
import { ErrorState, Loaded, TaskProgress } from '#renderer/ui/States.tsx';
import styles from './Settings.module.css';
import { VerifyPieces } from './VerifyPieces.tsx';

const fullSynchronous = 2;

/** Version, folder and safety of the store, with the button for a backup. */
export const StoreInfo = () => {
  const { t } = useTranslation();
  const info = useLive('system.info', ['dossiers', 'meetings', 'deadlines', 'time', 'imports'], () =>
    client.system.info(),
  );
  const task = useTask();
  const backUp = async (): Promise<void> => {
    const made = await task.run((taskId) => client.system.backup({ taskId }));
    if (made === undefined) return;
    told(t('settings.backupDone', { file: made.fileName }));
    if (made.lostPieces > 0) told(t('settings.backupLost', { count: made.lostPieces }));
  };
  return (
    <Card title={t('settings.data')} isPadded>
      <Loaded live={info}>
        {({ version, schemaVersion, dataDir, journalMode, synchronous, node, sqlite, counts }) => (
          <dl className={styles.facts}>
            <dt>{t('settings.version')}</dt>
            <dd>
              {version} ({schemaVersion})
            </dd>
            <dt>{t('settings.dataDir')}</dt>
            <dd className={styles.path}>{dataDir}</dd>
            <dt>{t('settings.durability')}</dt>
            <dd>
              {t('settings.durabilityMode', {
                journal: journalMode.toUpperCase(),
                synchronous: synchronous === fullSynchronous ? t('settings.full') : synchronous,
              })}
            </dd>
            <dt>{t('settings.store')}</dt>
            <dd>
              {t('settings.storeCounts', {
                dossiers: number(counts.dossiers),
                meetings: number(counts.meetings),
                deadlines: number(counts.deadlines),
                timeEntries: number(counts.timeEntries),
              })}
            </dd>
            <dt>{t('settings.engine')}</dt>
            <dd>
              Node {node}, SQLite {sqlite}
            </dd>
          </dl>
        )}
      </Loaded>
      {task.error !== null && <ErrorState error={task.error} onRetry={() => void backUp()} />}
      {task.progress === null ? (
        <Button variant="default" onClick={() => void backUp()}>
          {t('settings.backup')}
        </Button>
      ) : (
        <TaskProgress progress={task.progress} />
      )}{' '}
      <VerifyPieces />
    </Card>
  );
};
