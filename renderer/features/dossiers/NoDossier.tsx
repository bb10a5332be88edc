import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { EmptyState } from '#renderer/ui/States.tsx';
import styles from './Dossiers.module.css';

type NoDossierProps = { readonly onCreate: () => void; readonly onImport: () => void; readonly onClear: () => void };

/** An empty list: the two ways to fill it, or the way out of filters that match nothing. */
export const NoDossier = ({ onCreate, onImport, onClear }: NoDossierProps) => {
  const { t } = useTranslation();
  const all = useLive('dossiers.any', ['dossiers'], () => client.dossiers.list({ limit: 1 })).data;
  if (all === undefined) return null;
  if (all.total > 0) {
    return <EmptyState text={t('dossiers.noMatch')} action={t('dossiers.clearFilters')} onAction={onClear} />;
  }
  return (
    <div className={styles.empty}>
      <EmptyState text={t('dossiers.empty')} action={t('dossiers.emptyCreate')} onAction={onCreate} />
      <Button variant="default" size="xs" onClick={onImport}>
        {t('dossiers.emptyImport')}
      </Button>
    </div>
  );
};
