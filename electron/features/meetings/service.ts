import { decisionsOf } from '#electron/features/deadlines/service.ts';
import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import { requireReference } from '#electron/store/references.ts';
import { defined, revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError, type Sentence } from '#shared/contract/errors.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import type { JournalAction } from '#shared/journal/schema.ts';
import { matches } from '#shared/kernel/search.ts';
import { addDays, type Instant, isLocalDate, toInstant } from '#shared/kernel/time.ts';
import { isTooLong, longestMeeting } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { fillTime } from './fill-time.ts';
import { find, insert, list, listDossiers, minutesSpent, remove, restore, update } from './repository.ts';

type Contract = PivotContract['meetings'];

const instantOf = ({ timeZone }: Context, bound: string, days: number): Instant =>
  isLocalDate(bound) ? toInstant(addDays(bound, days), '00:00', timeZone()) : bound;

const listed = (
  context: Context,
  { from, to, text = '', dossierId, limit, offset = 0 }: Parsed<Contract['list']>,
): Output<Contract['list']> => {
  const found = list(context.store, instantOf(context, from, 0), instantOf(context, to, 1), dossierId).filter(
    ({ title, place, participants }) => matches(text, title, place, ...participants.map(({ name }) => name)),
  );
  return { items: found.slice(offset, offset + (limit ?? found.length)), total: found.length };
};

const requireOrder = (meeting: Meeting): void => {
  const refuse = (sentence: Sentence): AppError => new AppError('rule_violated', sentence, { endsAt: sentence });
  if (meeting.endsAt <= meeting.startsAt) throw refuse((w) => w.meetings.endBeforeStart);
  if (isTooLong(meeting)) throw refuse((w) => w.meetings.tooLong(longestMeeting));
};

/** Throws `not_found` when a meeting newly names a person or dossier that does not exist. */
const requireNamed = ({ store }: Context, meeting: Meeting, before?: Meeting): void => {
  const people = new Set(before?.participants.map(({ personId }) => personId));
  for (const { personId } of meeting.participants) {
    if (!people.has(personId)) requireReference(store, 'person', personId);
  }
  for (const id of meeting.dossierIds) {
    if (!before?.dossierIds.includes(id)) requireReference(store, 'dossier', id);
  }
};

/** A line of the journal on each linked dossier, or one line when there is none. */
const tell = (
  { record }: Context,
  action: JournalAction,
  after: Meeting | null,
  before: Meeting | null = null,
): void => {
  const meeting = after ?? before;
  if (!meeting) return;
  const dossierIds = meeting.dossierIds.length > 0 ? meeting.dossierIds : [null];
  for (const dossierId of dossierIds) {
    record({ subject: 'meeting', subjectId: meeting.id, action, before, after, dossierId });
  }
};

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

export const meetings: FeatureHandlers<Contract> = {
  list: (context, input) => listed(context, input),
  get: (context, { id }) => ({
    ...find(context.store, id),
    decisions: decisionsOf(context, id),
    dossiers: listDossiers(context.store, id),
    minutesSpent: minutesSpent(context.store, id),
  }),
  create: (context, input) => {
    const at = context.now();
    const meeting: Meeting = {
      ...input,
      id: context.newId(),
      revision: 1,
      createdAt: at,
      updatedAt: at,
      timeZone: input.timeZone ?? context.timeZone(),
      dossierIds: unique(input.dossierIds),
      icsUid: null,
      importId: null,
    };
    requireOrder(meeting);
    requireNamed(context, meeting);
    insert(context.store, meeting);
    tell(context, 'created', meeting);
    return meeting;
  },
  update: (context, { id, revision, patch }) => {
    const before = find(context.store, id);
    const given = defined(patch);
    const dossierIds = unique(given.dossierIds ?? before.dossierIds);
    const meeting = revised(before, revision, { ...given, dossierIds }, context.now());
    requireOrder(meeting);
    requireNamed(context, meeting, before);
    update(context.store, meeting);
    tell(context, 'updated', meeting, before);
    return meeting;
  },
  remove: (context, { id, revision }) => {
    const before = find(context.store, id);
    revised(before, revision, {}, context.now());
    remove(context.store, id, context.now());
    tell(context, 'removed', null, before);
    return { id };
  },
  restore: (context, { id }) => {
    find(context.store, id, true);
    restore(context.store, id);
    const meeting = find(context.store, id);
    tell(context, 'restored', meeting);
    return meeting;
  },
  fillTime: (context, input) => ({ items: fillTime(context, find(context.store, input.id), input) }),
};
