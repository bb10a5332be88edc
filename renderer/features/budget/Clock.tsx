import { useTranslation } from 'react-i18next';
import { plainDay } from '#renderer/ui/format.ts';
import { money } from '#renderer/ui/money.ts';
import { TwoLines } from '#renderer/ui/TwoLines.tsx';
import type { PaymentClock, PaymentRow } from '#shared/budget/schema.ts';

const useArithmetic = () => {
  const { t } = useTranslation();
  return ({ startsOn, dueOn, periodDays, suspendedDays, interest, compensation }: PaymentClock): string => {
    const days = { period: periodDays, start: startsOn === null ? '' : plainDay(startsOn) };
    return [
      startsOn !== null && dueOn !== null && t('budget.clock.arithmetic', { ...days, due: plainDay(dueOn) }),
      suspendedDays > 0 && t('budget.clock.suspendedDays', { count: suspendedDays }),
      interest !== null && interest > 0 && t('budget.clock.interest', { amount: money(interest) }),
      compensation > 0 && t('budget.clock.compensation', { amount: money(compensation) }),
    ]
      .filter((part) => part !== false)
      .join(' · ');
  };
};

/** The payment period of an invoice: where it stands, and how its last day is counted. */
export const Clock = ({ payment }: { readonly payment: PaymentRow }) => {
  const { t } = useTranslation();
  const arithmetic = useArithmetic();
  const { clock, suspension, paidOn } = payment;
  if (clock === null) return <span className="secondary">{t('budget.clock.none')}</span>;
  const { state, dueOn, days, lateDays } = clock;
  const took = paidOn === null || days === null ? null : t('budget.clock.took', { count: days });
  const due =
    paidOn === null && dueOn !== null
      ? t(lateDays > 0 ? 'budget.clock.over' : 'budget.clock.due', { day: plainDay(dueOn) })
      : took;
  const late = lateDays === 0 ? null : t('budget.clock.late', { count: lateDays });
  const first = [t(`budget.clock.states.${state}`), due, late].filter((part) => part !== null).join(' · ');
  const since =
    state === 'suspended' && suspension !== null
      ? t('budget.clock.suspendedSince', { day: plainDay(suspension.from), reason: suspension.reason })
      : '';
  return (
    <span className={state === 'late' ? 'late' : ''}>
      <TwoLines first={first} second={since === '' ? arithmetic(clock) : since} />
    </span>
  );
};
