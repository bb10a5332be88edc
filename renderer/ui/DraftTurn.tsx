import { useTranslation } from 'react-i18next';
import { usePeople } from '#renderer/api/directory.ts';
import { useOffice } from '#renderer/api/office.ts';
import type { Turn } from '#shared/circuits/schema.ts';
import { shortDay } from './format.ts';

/** Whose turn it is with a draft, in words. */
export const useTurnName = (): ((turn: Turn | null) => string) => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  return (turn) => {
    if (turn === null) return t('circuits.nobody');
    const person = turn.personId === null ? undefined : personById.get(turn.personId);
    return person?.name ?? (turn.role === null ? t('circuits.nobody') : t(`common.roles.${turn.role}`));
  };
};

/** What a draft waits for, since when, and by how many days it is late. */
export const DraftTurn = ({ turn, isNamed = false }: { readonly turn: Turn; readonly isNamed?: boolean }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const nameOf = useTurnName();
  const { what, label, since, daysLate } = turn;
  const parts = [
    ...(isNamed ? [nameOf(turn)] : []),
    t(`circuits.waits.${what}`, { label }),
    t('circuits.since', { day: shortDay(since, day) }),
  ];
  return (
    <span>
      {parts.join(' · ')}
      {daysLate > 0 && <span className="late"> · {t('circuits.late', { count: daysLate })}</span>}
    </span>
  );
};
