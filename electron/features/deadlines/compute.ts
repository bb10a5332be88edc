import type { Context } from '#electron/service/context.ts';
import { readCalendar } from '#electron/store/calendar.ts';
import { occurrenceFrom } from '#shared/calendar/recurrence.ts';
import { requireYear } from '#shared/calendar/rules.ts';
import { AppError } from '#shared/contract/errors.ts';
import { countDeadline } from '#shared/deadlines/count.ts';
import type { Counted, Terms } from '#shared/deadlines/kinds.ts';
import type { Preset } from '#shared/deadlines/presets.ts';
import {
  type Arithmetic,
  type Confidence,
  type CountingKind,
  countingKinds,
  type DeadlineRule,
} from '#shared/deadlines/schema.ts';
import type { Step } from '#shared/deadlines/steps.ts';
import { addDays, addMonths } from '#shared/kernel/time.ts';
import type { Words } from '#shared/text/words.ts';
import { presetOn } from './register.ts';

const bareConfidence: Readonly<Record<CountingKind, Confidence>> = {
  K1: 'R',
  K1n: 'R',
  K2: 'S',
  K3: 'S',
  K4: 'S',
  K5: 'R',
  K6: 'V*',
  K7: 'S',
};

const bareKind = (preset: string): CountingKind => {
  const kind = countingKinds.find((one) => `kind:${one}` === preset);
  if (kind === undefined) throw new AppError('not_found', (w) => w.deadlines.unknownPreset(preset));
  return kind;
};

/** The terms of a preset: its own lengths unless others are given. */
const termsOf = (preset: Preset, rule: DeadlineRule): Terms => {
  const isGiven = [rule.days, rule.months, rule.years, rule.hours].some((length) => length !== undefined);
  const { days, months, years, hours } = isGiven ? rule : preset;
  const { trigger, triggerTime, pauses } = rule;
  return {
    trigger,
    triggerTime,
    pauses,
    days: days ?? undefined,
    months: months ?? undefined,
    years: years ?? undefined,
    hours: hours ?? undefined,
  };
};

const marksOf = ({ marks }: Preset, { trigger }: DeadlineRule): Step[] =>
  marks.map(({ days = 0, months = 0, fr, en }) => ({
    is: 'mark',
    on: addDays(addMonths(trigger, months), days),
    fr,
    en,
  }));

const recurring = (preset: Preset, rule: DeadlineRule, calendar: ReturnType<typeof readCalendar>): Counted | null => {
  if (preset.recurrence === null) return null;
  const on = occurrenceFrom(preset.recurrence, rule.trigger, calendar);
  requireYear(calendar, on);
  const steps: Step[] = [
    { is: 'trigger', on: rule.trigger, time: null },
    { is: 'occurrence', on },
  ];
  return { dueOn: on, dueTime: null, safeOn: on, steps };
};

/**
 * What a rule gives today: the version of its preset on the trigger's date, or its bare kind, counted in its calendar.
 * Throws one sentence when the rule, its trigger, a length or the calendar's year is missing.
 */
export const computeBy = (
  { store, timeZone, words }: Pick<Context, 'store' | 'timeZone' | 'words'>,
  rule: DeadlineRule,
): Arithmetic => {
  const calendar = readCalendar(store, rule.calendar);
  if (rule.preset.startsWith('kind:')) {
    const kind = bareKind(rule.preset);
    const counted = countDeadline(kind, rule, calendar, timeZone());
    return {
      ...counted,
      steps: [...counted.steps],
      kind,
      source: words().deadlines.kindSources[kind],
      edition: '',
      confidence: bareConfidence[kind],
      presetFrom: null,
      nameFr: '',
      nameEn: '',
    };
  }
  const preset = presetOn(store, rule.preset, rule.trigger);
  if (rule.pauses.length > 0 && !preset.isPausable) throw new AppError('rule_violated', (w) => w.deadlines.noPause);
  const { kind, source, edition, confidence, validFrom, nameFr, nameEn } = preset;
  const counted = recurring(preset, rule, calendar) ?? countDeadline(kind, termsOf(preset, rule), calendar, timeZone());
  return {
    ...counted,
    steps: [...counted.steps, ...marksOf(preset, rule)],
    kind,
    source,
    edition,
    confidence,
    presetFrom: validFrom,
    nameFr,
    nameEn,
  };
};

/** A computation in the user's language, each step with its sentence. */
export const explained = ({ steps, nameFr, nameEn, ...rest }: Arithmetic, words: Words, language: 'fr' | 'en') => ({
  ...rest,
  name: (language === 'fr' ? nameFr : nameEn) || words.deadlines.kinds[rest.kind],
  steps: steps.map((step) => ({ ...step, sentence: words.deadlines.step(step) })),
});
