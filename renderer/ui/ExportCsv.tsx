import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { download } from '#renderer/api/files.ts';
import { useTask } from '#renderer/api/tasks.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Input } from '#shared/contract/procedure.ts';
import { failed, told } from './notice.ts';
import { TaskProgress } from './States.tsx';

type ExportCsvProps = Omit<Input<PivotContract['reports']['csv']>, 'taskId'> & {
  readonly isDisabled?: boolean;
};

/** Saves a list, all its rows, as a CSV file. */
export const ExportCsv = ({ list, filter, isDisabled = false }: ExportCsvProps) => {
  const { t } = useTranslation();
  const { run, cancel, progress } = useTask();
  const start = async () => {
    const file = await run((taskId) =>
      client.reports.csv({ list, filter, taskId }).catch((error: unknown) => {
        failed(error);
        throw error;
      }),
    );
    if (file === undefined) return;
    download(file);
    const sentences = [t('common.exportedRows', { count: file.rows, file: file.fileName })];
    if (file.restricted > 0) sentences.push(t('common.restrictedLeft', { count: file.restricted }));
    told(sentences.join(' '));
  };
  if (progress !== null && progress.total > 0) {
    return <TaskProgress progress={progress} onCancel={() => void cancel()} />;
  }
  return (
    <Button variant="default" disabled={isDisabled} onClick={() => void start()}>
      {t('common.exportCsv')}
    </Button>
  );
};
