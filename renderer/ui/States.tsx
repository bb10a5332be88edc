import { Button, Progress as ProgressBar } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostError } from '#renderer/api/client.ts';
import type { Live } from '#renderer/api/live.ts';
import type { Progress } from '#renderer/api/tasks.ts';
import { number } from './format.ts';
import styles from './States.module.css';

type EmptyStateProps = { readonly text: string; readonly action?: string; readonly onAction?: () => void };

/** A list without rows: one sentence, and the button that fills it. */
export const EmptyState = ({ text, action, onAction }: EmptyStateProps) => (
  <div className={styles.state}>
    <p className={styles.text}>{text}</p>
    {action !== undefined && (
      <Button variant="default" size="xs" onClick={onAction}>
        {action}
      </Button>
    )}
  </div>
);

/** What could not be loaded, in a sentence, with the way to try again. */
export const ErrorState = ({ error, onRetry }: { readonly error: HostError; readonly onRetry: () => void }) => {
  const { t } = useTranslation();
  return (
    <div className={styles.state} role="alert">
      <p className={styles.text}>{error.message}</p>
      <Button variant="default" size="xs" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </div>
  );
};

type LoadedProps<T> = { readonly live: Live<T>; readonly children: (data: T) => ReactNode };

/** The data once it is there, else the error; nothing moves while it is fetched again. */
export const Loaded = <T,>({ live, children }: LoadedProps<T>) => {
  const { t } = useTranslation();
  if (live.data !== undefined) return children(live.data);
  if (live.error !== null) return <ErrorState error={live.error} onRetry={() => void live.reload()} />;
  return <div className={styles.waiting} role="status" aria-label={t('common.loading')} />;
};

/** How far a task is, with the way to stop it. */
export const TaskProgress = ({
  progress,
  onCancel,
}: {
  readonly progress: Progress;
  readonly onCancel?: () => void;
}) => {
  const { t } = useTranslation();
  const value = progress.total === 0 ? 0 : (100 * progress.done) / progress.total;
  return (
    <div className={styles.task}>
      <ProgressBar
        value={value}
        aria-label={t('common.taskPercent', { percent: Math.round(value) })}
        transitionDuration={0}
      />
      <span className="secondary tabular">
        {progress.total > 0 && t('common.taskProgress', { done: number(progress.done), total: number(progress.total) })}
      </span>
      {onCancel !== undefined && (
        <Button variant="default" size="xs" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      )}
    </div>
  );
};
