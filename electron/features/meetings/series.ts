import { clashIn, roomOf } from '#electron/features/rooms/service.ts';
import type { Context } from '#electron/service/context.ts';
import { readCalendar } from '#electron/store/calendar.ts';
import { defined, revised } from '#electron/store/revision.ts';
import { isWorkingDay } from '#shared/calendar/rules.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import { addDays, daysBetween, type LocalDate, toInstant, toLocal } from '#shared/kernel/time.ts';
import type { Meeting, SeriesRule } from '#shared/meetings/schema.ts';
import { datesOf, longestSeries, seriesEnd } from '#shared/meetings/series.ts';
import { keep, made, type Patch, save } from './changes.ts';
import { find, following, insertSeries } from './repository.ts';

type Contract = PivotContract['meetings'];
type Times = Pick<Meeting, 'startsAt' | 'endsAt' | 'timeZone'>;

/** The meeting's times on another day of the wall clock of its zone. */
const timesOn = (day: LocalDate, { startsAt, endsAt, timeZone }: Times): Times => {
  const start = toLocal(startsAt, timeZone);
  const end = toLocal(endsAt, timeZone);
  return {
    timeZone,
    startsAt: toInstant(day, start.time, timeZone),
    endsAt: toInstant(addDays(day, daysBetween(start.day, end.day)), end.time, timeZone),
  };
};

const datesFrom = (context: Context, first: LocalDate, rule: SeriesRule): ReturnType<typeof datesOf> => {
  const calendar = readCalendar(context.store);
  const found = datesOf(first, rule, (day) => isWorkingDay(day, calendar));
  const isLong = rule.until !== null && rule.until > seriesEnd(first);
  const isShort = rule.count !== null && found.dates.length < rule.count;
  if (isLong || isShort || found.dates.length > longestSeries) {
    throw new AppError('rule_violated', (w) => w.meetings.seriesTooLong(longestSeries), {
      rule: (w) => w.meetings.seriesTooLong(longestSeries),
    });
  }
  if (found.dates.length === 0) throw new AppError('rule_violated', (w) => w.meetings.emptySeries);
  return found;
};

const requireFreeRoom = ({ store, timeZone }: Context, meetings: readonly Meeting[]): void => {
  const clashes = meetings.flatMap(({ id, roomId, startsAt, endsAt, state }) => {
    const isHeld = roomId !== null && state !== 'cancelled';
    const clash = isHeld ? clashIn(store, roomId, { from: startsAt, to: endsAt, except: id }) : undefined;
    return clash && roomId !== null ? [{ roomId, clash }] : [];
  });
  const [first] = clashes;
  if (!first || clashes.length < 2) return;
  const { name } = roomOf(store, first.roomId);
  const day = toLocal(first.clash.startsAt, timeZone()).day.split('-').reverse().join('/');
  const sentence = (w: ReturnType<Context['words']>): string =>
    w.rooms.clashes(name, first.clash.title, day, clashes.length);
  throw new AppError('rule_violated', sentence, { roomId: sentence, confirmClash: sentence });
};

/** Plans each meeting of a series, all or none. */
export const plan = (
  context: Context,
  { rule, confirmClash = false, ...input }: Parsed<Contract['plan']>,
): Output<Contract['plan']> => {
  const seriesId = context.newId();
  const model = made(context, input);
  const { dates, skipped } = datesFrom(context, toLocal(model.startsAt, model.timeZone).day, rule);
  const meetings = dates.map(
    (day): Meeting => ({ ...model, ...timesOn(day, model), id: context.newId(), seriesId, occurrenceOn: day }),
  );
  if (!confirmClash) requireFreeRoom(context, meetings);
  insertSeries(context.store, seriesId, rule, context.now());
  return { seriesId, items: meetings.map((meeting) => keep(context, meeting, confirmClash)), skipped: [...skipped] };
};

const seriesFrom = ({ store }: Context, { seriesId, startsAt }: Meeting): Meeting[] => {
  if (seriesId === null) throw new AppError('rule_violated', (w) => w.meetings.notInSeries);
  return following(store, seriesId, startsAt);
};

const ownFields = ['startsAt', 'endsAt', 'timeZone', 'state', 'minutesText', 'minutesNumber', 'dossierIds'] as const;

/** What a patch of one meeting means for those that follow it. */
const commonOf = (patch: Patch): Patch =>
  Object.fromEntries(Object.entries(defined(patch)).filter(([key]) => !ownFields.some((own) => own === key)));

const isTimed = ({ startsAt, endsAt, timeZone }: Patch): boolean =>
  startsAt !== undefined || endsAt !== undefined || timeZone !== undefined;

/** Changes a meeting and the planned ones that follow it in its series. */
export const updateFollowing = (
  context: Context,
  { id, revision, patch, confirmClash = false }: Parsed<Contract['updateFollowing']>,
): Output<Contract['updateFollowing']> => {
  const before = find(context.store, id);
  const others = seriesFrom(context, before);
  const first = revised(before, revision, defined(patch), context.now());
  const dayOf = ({ startsAt, timeZone }: Times): LocalDate => toLocal(startsAt, timeZone).day;
  const shift = daysBetween(dayOf(before), dayOf(first));
  const next = (meeting: Meeting): Meeting => ({
    ...revised(meeting, meeting.revision, defined(commonOf(patch)), context.now()),
    ...(isTimed(patch) ? timesOn(addDays(dayOf(meeting), shift), first) : {}),
  });
  const wanted = [[before, first] as const, ...others.map((meeting) => [meeting, next(meeting)] as const)];
  const order = shift > 0 ? wanted.toReversed() : wanted;
  const items = order.map(([from, to]) => save(context, from, to, confirmClash));
  return { items: shift > 0 ? items.toReversed() : items, former: wanted.map(([from]) => from) };
};

/** Cancels a meeting, or it and the planned ones that follow it, keeping the reason. */
export const cancel = (
  context: Context,
  { id, revision, reason, scope }: Parsed<Contract['cancel']>,
): Output<Contract['cancel']> => {
  const first = find(context.store, id);
  if (first.state === 'cancelled') throw new AppError('rule_violated', (w) => w.meetings.isCancelled);
  const others = scope === 'following' ? seriesFrom(context, first) : [];
  const cancelled = (meeting: Meeting, seen: number): Meeting =>
    save(context, meeting, revised(meeting, seen, { state: 'cancelled', cancelReason: reason }, context.now()), true);
  return { items: [cancelled(first, revision), ...others.map((meeting) => cancelled(meeting, meeting.revision))] };
};
