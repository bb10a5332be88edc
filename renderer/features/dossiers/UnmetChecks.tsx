import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import styles from './InDepth.module.css';
import type { Movable } from './moves.ts';

/** Warns, before a dossier is closed, of the controls that are not made. */
export const UnmetChecks = ({ dossiers }: { readonly dossiers: readonly Movable[] }) => {
  const { t } = useTranslation();
  const [only] = dossiers;
  const id = dossiers.length === 1 ? (only?.id ?? '') : '';
  const live = useLive(`dossier.unmet:${id}`, ['dossiers'], async () =>
    id === '' ? { items: [], total: 0 } : client.dossiers.checks({ id }),
  );
  const unmet = (live.data?.items ?? []).filter(({ checkedOn }) => checkedOn === null);
  if (unmet.length === 0) return null;
  const labels = unmet.map(({ label }) => label).join(', ');
  return (
    <p className={styles.warning} role="status">
      {t('dossiers.checks.unmet', { count: unmet.length, labels })}
    </p>
  );
};
