import type { DeadlineRule } from '#shared/deadlines/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { ConvocationRule } from './schema.ts';

const kinds = { clear_day: 'kind:K4', day: 'kind:K1n', working_day: 'kind:K5' } as const;

/** The rule of the deadlines that counts back from a sitting: the preset, or the bare kind of the body's own days. */
export const ruleOf = (rule: ConvocationRule, sittingOn: LocalDate): DeadlineRule => {
  if (rule.kind === 'preset') return { preset: rule.preset, trigger: sittingOn, pauses: [] };
  const days = rule.unit === 'clear_day' ? rule.days : -rule.days;
  return { preset: kinds[rule.unit], trigger: sittingOn, days, pauses: [] };
};
