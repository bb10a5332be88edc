import { client } from '#renderer/api/client.ts';
import { i18n } from '#renderer/text/index.ts';
import type { Guard } from '#renderer/ui/confirmed.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Meeting, SeriesRule } from '#shared/meetings/schema.ts';
import { changedFacts, type factsOf } from './draft.ts';

type Facts = ReturnType<typeof factsOf>;
type Target = Pick<Meeting, 'id' | 'revision'>;

/** The meeting at the revision it has by now. */
export const fresh = async (id: string): Promise<Target> => ({
  id,
  revision: (await client.meetings.get({ id })).revision,
});

const removed = async (id: string): Promise<unknown> => client.meetings.remove(await fresh(id));

/** Plans a meeting; undefined when its room is given up. */
export const addMeeting = async (facts: Facts, guard: Guard): Promise<unknown> => {
  const made = await guard((confirmClash) => client.meetings.create({ ...facts, confirmClash }));
  if (made) didChange(i18n.t('meetings.created', { title: made.title }), () => removed(made.id));
  return made;
};

/** Plans a series; undefined when its room is given up. */
export const addSeries = async (series: Facts & { readonly rule: SeriesRule }, guard: Guard): Promise<unknown> => {
  const made = await guard((confirmClash) => client.meetings.plan({ ...series, confirmClash }));
  if (made === undefined) return undefined;
  didChange(i18n.t('meetings.series.created', { title: series.title, count: made.items.length }), async () => {
    for (const { id } of made.items) await removed(id);
  });
  return made;
};

/** Changes a meeting; undefined when its room is given up. */
export const changeMeeting = async (
  { id, revision }: Target,
  before: Facts,
  after: Facts,
  guard: Guard,
): Promise<unknown> => {
  const changed = await guard((confirmClash) =>
    client.meetings.update({ id, revision, patch: changedFacts(before, after), confirmClash }),
  );
  if (changed === undefined) return undefined;
  didChange(i18n.t('meetings.updated', { title: after.title }), async () =>
    client.meetings.update({ ...(await fresh(id)), patch: changedFacts(after, before), confirmClash: true }),
  );
  return changed;
};

const factsBefore = ({ title, startsAt, endsAt, timeZone, isAllDay, place, pillar, state, ...meeting }: Meeting) => {
  const { bodyId, roomId, participants, agenda, dossierIds, logistics, minutesKind } = meeting;
  const times = { title, startsAt, endsAt, timeZone, isAllDay, place, pillar, state };
  return { ...times, bodyId, roomId, participants, agenda, dossierIds, logistics, minutesKind };
};

/** Gives meetings back what they were. */
export const putBack = async (meetings: readonly Meeting[]): Promise<void> => {
  for (const meeting of meetings) {
    await client.meetings.update({ ...(await fresh(meeting.id)), patch: factsBefore(meeting), confirmClash: true });
  }
};

/** Changes a meeting of a series and those that follow; undefined when a room is given up. */
export const changeFollowing = async (
  { id, revision }: Target,
  before: Facts,
  after: Facts,
  guard: Guard,
): Promise<unknown> => {
  const changed = await guard((confirmClash) =>
    client.meetings.updateFollowing({ id, revision, patch: changedFacts(before, after), confirmClash }),
  );
  if (changed === undefined) return undefined;
  const count = changed.items.length;
  didChange(i18n.t('meetings.series.updated', { count }), () => putBack(changed.former));
  return changed;
};

/** Cancels a meeting, or it and those that follow, for a reason. */
export const cancelMeeting = async (
  target: Target,
  reason: string,
  scope: 'this' | 'following',
  state: Meeting['state'],
): Promise<void> => {
  const { items } = await client.meetings.cancel({ ...target, reason, scope });
  didChange(i18n.t('meetings.cancel.done', { count: items.length }), async () => {
    for (const { id } of items) {
      const former = id === target.id ? state : 'planned';
      await client.meetings.update({ ...(await fresh(id)), patch: { state: former }, confirmClash: true });
    }
  });
};
