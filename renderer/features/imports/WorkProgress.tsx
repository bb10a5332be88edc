import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '#renderer/api/tasks.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { number } from '#renderer/ui/format.ts';
import { TaskProgress } from '#renderer/ui/States.tsx';
import styles from './Imports.module.css';
import type { Work } from './use-import.ts';

type WorkProgressProps = {
  readonly work: Work;
  readonly file: string;
  readonly progress: Progress;
  readonly onCancel: () => void;
};

/** How far the service is with a file: lines done, rate, time left. */
export const WorkProgress = ({ work, file, progress, onCancel }: WorkProgressProps) => {
  const { t } = useTranslation();
  const startedAt = useRef(performance.now());
  const seconds = (performance.now() - startedAt.current) / 1000;
  const rate = seconds > 0.5 ? progress.done / seconds : 0;
  const left = rate > 0 ? Math.ceil((progress.total - progress.done) / rate) : 0;
  return (
    <Card title={t(`imports.${work}`, { file })} isPadded>
      <div role="status" className={styles.work}>
        <TaskProgress progress={progress} onCancel={onCancel} />
        <span className="secondary tabular">
          {rate > 0 && t('imports.rate', { rate: number(rate) })}
          {rate > 0 && left > 0 && ` · ${t('imports.left', { count: left })}`}
        </span>
      </div>
    </Card>
  );
};
