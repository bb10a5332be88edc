import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Editing } from './field-autosave.ts';
import { timeOf } from './format.ts';
import styles from './SaveState.module.css';

/** How the last save went, in words. */
export const SaveState = <Patch extends object>({ saving, save, settle }: Editing<Patch>) => {
  const { t } = useTranslation();
  if (saving.kind === 'failed') {
    return (
      <div className={styles.failed} role="alert">
        <span>
          <b>{t('dossiers.page.unsaved')}.</b> {saving.error.message}
        </span>
        <Button size="compact-xs" variant="default" onClick={() => save(saving.patch)}>
          {t('dossiers.page.again')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={settle}>
          {t('dossiers.page.reload')}
        </Button>
      </div>
    );
  }
  return (
    <span className="secondary tabular" role="status">
      {saving.kind === 'saving' && t('dossiers.page.saving')}
      {saving.kind === 'saved' && t('dossiers.page.saved', { time: timeOf(saving.at) })}
    </span>
  );
};
