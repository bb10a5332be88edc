import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { download } from '#renderer/api/files.ts';
import { useTask } from '#renderer/api/tasks.ts';
import { number } from '#renderer/ui/format.ts';
import { told } from '#renderer/ui/notice.ts';
import { TaskProgress } from '#renderer/ui/States.tsx';
import styles from './Dossiers.module.css';
import type { Query } from './filters.ts';

/** Exports exactly the dossiers shown, all their rows, as a CSV file. */
export const ExportCsv = ({ query, isEmpty }: { readonly query: Query; readonly isEmpty: boolean }) => {
  const { t } = useTranslation();
  const { run, cancel, progress, error } = useTask();
  const start = async () => {
    const file = await run((taskId) => client.reports.csv({ list: 'dossiers', filter: query, taskId }));
    if (file === undefined) return;
    download(file);
    told(t('dossiers.exported', { count: file.rows, shown: number(file.rows), file: file.fileName }));
  };
  if (progress !== null) {
    return (
      <div className={styles.exporting} role="status" aria-label={t('dossiers.exporting')}>
        <TaskProgress progress={progress} onCancel={() => void cancel()} />
      </div>
    );
  }
  return (
    <>
      {error !== null && (
        <span className="secondary" role="alert">
          {error.message}
        </span>
      )}
      <Button variant="default" onClick={() => void start()} disabled={isEmpty}>
        {t('dossiers.export')}
      </Button>
    </>
  );
};
