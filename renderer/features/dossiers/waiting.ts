import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { waitingFor } from '#shared/dossiers/rules.ts';
import type { Dossier } from '#shared/dossiers/schema.ts';

/** Says what a dossier waits for, and since when. */
export const useWaiting = (): ((dossier: Pick<Dossier, 'state' | 'stateSince' | 'pieces'>) => string) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  return (dossier) => {
    const waiting = waitingFor(dossier, day);
    if (waiting.on === 'pieces') {
      return t('today.waiting.pieces', { count: waiting.missing.length, labels: waiting.missing.join(', ') });
    }
    const text = t(`today.waiting.${waiting.state}`);
    return waiting.days > 0 ? t('today.since', { text, count: waiting.days }) : text;
  };
};
