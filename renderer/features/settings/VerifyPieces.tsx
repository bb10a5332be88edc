import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useTask } from '#renderer/api/tasks.ts';
import { ErrorState, TaskProgress } from '#renderer/ui/States.tsx';
import type { Output } from '#shared/contract/procedure.ts';
import type { documentsContract } from '#shared/documents/contract.ts';

type Verdict = Output<(typeof documentsContract)['verify']>;

const Result = ({ checked, problems }: Verdict) => {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p>{t('documents.verified', { count: checked })}</p>
      {problems.length > 0 && <p className="late">{t('documents.broken', { count: problems.length })}</p>}
      <ul>
        {problems.map(({ sha256, problem, documents }) => (
          <li key={sha256}>
            {documents.map(({ label }) => label).join(', ') || sha256.slice(0, 12)} :{' '}
            {t(`documents.problems.${problem}`)}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Reads every kept file again, and tells those that are missing or altered. */
export const VerifyPieces = () => {
  const { t } = useTranslation();
  const task = useTask();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const verify = async (): Promise<void> => {
    const found = await task.run((taskId) => client.documents.verify({ taskId }));
    if (found !== undefined) setVerdict(found);
  };
  return (
    <>
      {task.error !== null && <ErrorState error={task.error} onRetry={() => void verify()} />}
      {task.progress === null ? (
        <Button variant="default" onClick={() => void verify()}>
          {t('documents.verify')}
        </Button>
      ) : (
        <TaskProgress progress={task.progress} onCancel={() => void task.cancel()} />
      )}
      {verdict !== null && <Result {...verdict} />}
    </>
  );
};
