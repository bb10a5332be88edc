import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { number } from '#renderer/ui/format.ts';
import type { ImportResult } from '#shared/imports/schema.ts';
import styles from './Imports.module.css';

const counted = ['created', 'updated', 'duplicates', 'failed'] as const;

/** The three counts of a file, and what they mean for the user. */
export const Outcome = ({ result, isDone }: { readonly result: ImportResult; readonly isDone: boolean }) => {
  const { t } = useTranslation();
  const { target, fileName, created, updated, failed } = result;
  const sentence = () => {
    if (failed > 0) return t('imports.hasErrors', { count: failed, shown: number(failed) });
    if (isDone) {
      if (created === 0 && updated > 0) return t('imports.updatedOnly', { count: updated, shown: number(updated) });
      return created === 0
        ? t('imports.nothingDone')
        : t(`imports.result.${target}`, { count: created, shown: number(created), file: fileName });
    }
    return t(created + updated === 0 ? 'imports.noCreation' : 'imports.ready');
  };
  return (
    <div className={styles.outcome}>
      <dl className={styles.counts}>
        {counted
          .filter((name) => name !== 'updated' || updated > 0)
          .map((name) => (
            <div key={name} className={styles.count}>
              <dt>{t(isDone ? `imports.doneCounts.${name}` : `imports.counts.${name}`)}</dt>
              <dd className={name === 'failed' && failed > 0 ? 'late' : undefined}>{number(result[name])}</dd>
            </div>
          ))}
      </dl>
      <Alert variant="outline" color={failed > 0 ? 'red' : 'brand'} role="status">
        {sentence()}
      </Alert>
    </div>
  );
};
