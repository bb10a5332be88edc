import { computeBy } from '#electron/features/deadlines/service.ts';
import type { Context } from '#electron/service/context.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { DeadlineRule } from '#shared/deadlines/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { type Clock, clockPresets, dueOnOf, replyTrigger } from '#shared/mail/clocks.ts';
import type { Letter } from '#shared/mail/schema.ts';

type Dates = Pick<Letter, 'ackDueOn' | 'interimDueOn' | 'replyDueOn'>;

/** Dates that the user gives, which a clock then leaves alone; null lets the clock compute it again. */
export type TypedDates = { readonly [K in keyof Dates]?: LocalDate | null | undefined };

/**
 * The clock that a preset gives from a day on; null when it is switched off or cannot be counted, such as in a year
 * whose calendar is not loaded: the letter is registered all the same.
 */
const run = (context: Context, preset: string | null, trigger: LocalDate | null): Clock | null => {
  if (preset === null || trigger === null) return null;
  const isOffered = context.store.first(
    `SELECT 1 FROM presets WHERE id = @preset AND is_on = 1
       AND valid_from <= @trigger AND (valid_to IS NULL OR valid_to >= @trigger)`,
    { preset, trigger },
  );
  if (!isOffered) return null;
  const rule: DeadlineRule = { preset, trigger, pauses: [] };
  try {
    return { rule, arithmetic: computeBy(context, rule) };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

/**
 * The letter with the clocks of its kind: each date is computed from its preset unless it is typed. Departures have no
 * clock of their own: an answer is expected on the date that is typed.
 */
export const withClocks = (context: Context, letter: Letter, typed: TypedDates = {}): Letter => {
  const { direction, kind, request, stampedOn, isCoverOnly } = letter;
  if (direction === 'out' || isCoverOnly) {
    return { ...letter, replyDueOn: typed.replyDueOn === undefined ? letter.replyDueOn : typed.replyDueOn };
  }
  const presets = clockPresets(context.settings().profile, kind, request?.implicitKind);
  const timed = (
    name: keyof Letter['clocks'],
    date: keyof Dates,
    compute: () => Clock | null,
  ): { readonly dueOn: LocalDate | null; readonly clock: Clock | null } => {
    const given = typed[date];
    if (given) return { dueOn: given, clock: null };
    if (given === undefined && letter.clocks[name] === null && letter[date] !== null)
      return { dueOn: letter[date], clock: null };
    const clock = compute();
    return { dueOn: clock && dueOnOf(clock), clock };
  };
  const ack = timed('ack', 'ackDueOn', () => run(context, letter.needsAck ? presets.ack : null, stampedOn));
  const interim = timed('interim', 'interimDueOn', () => run(context, presets.interim, stampedOn));
  const reply = timed('reply', 'replyDueOn', () =>
    run(context, presets.reply, replyTrigger(letter, presets.reply ?? '', ack.dueOn)),
  );
  return {
    ...letter,
    ackDueOn: ack.dueOn,
    interimDueOn: interim.dueOn,
    replyDueOn: reply.dueOn,
    clocks: { ack: ack.clock, interim: interim.clock, reply: reply.clock },
  };
};
