import { i18n } from '#renderer/text/index.ts';
import { fullDay } from '#renderer/ui/format.ts';
import type { DeadlineRule } from '#shared/deadlines/schema.ts';

const lengthOf = ({ amount, unit }: DeadlineRule): string => {
  const count = Math.abs(amount);
  switch (unit) {
    case 'day':
      return i18n.t('deadlines.units.day', { count });
    case 'working_day':
      return i18n.t('deadlines.units.working_day', { count });
    case 'month':
      return i18n.t('deadlines.units.month', { count });
  }
};

/** A rule in words: `10 jours ouvrés après le 23 novembre 2026`. */
export const ruleText = (rule: DeadlineRule): string => {
  const words = { length: lengthOf(rule), trigger: fullDay(rule.trigger) };
  if (rule.amount === 0) return i18n.t('deadlines.arithmetic.sameDay', words);
  return i18n.t(rule.amount < 0 ? 'deadlines.arithmetic.before' : 'deadlines.arithmetic.after', words);
};
