import { add, hasEntryOn } from '#electron/features/time/entries.ts';
import type { Context } from '#electron/service/context.ts';
import { requireReference } from '#electron/store/references.ts';
import { AppError } from '#shared/contract/errors.ts';
import { meetingDays } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import type { TimeEntry } from '#shared/time/schema.ts';

type Wish = { readonly personIds?: readonly string[] | undefined; readonly confirmOverlap?: boolean | undefined };

const isOfSection = ({ store }: Context, id: string): boolean =>
  store.first('SELECT 1 FROM people WHERE id = @id AND deleted_at IS NULL', { id }) !== undefined;

/** Those whose time is entered: the given people, else the participants of the section, else the officer. */
const attendants = (context: Context, { participants }: Meeting, given: readonly string[] | undefined): string[] => {
  if (given) {
    for (const id of given) requireReference(context.store, 'person', id);
    return [...new Set(given)];
  }
  const ids = participants.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const present = [...new Set(ids)].filter((id) => isOfSection(context, id));
  return present.length > 0 ? present : [context.officerId()];
};

/**
 * Enters the time of a meeting for those who took part, an entry for each of its days up to today. Who already has one
 * on that day keeps it.
 */
export const fillTime = (
  context: Context,
  meeting: Meeting,
  { personIds, confirmOverlap = false }: Wish,
): TimeEntry[] => {
  if (meeting.startsAt > context.now()) throw new AppError('rule_violated', (w) => w.meetings.notYetHeld);
  const today = context.today();
  const days =
    meeting.state === 'cancelled' ? [] : meetingDays(meeting, context.timeZone()).filter(({ day }) => day <= today);
  const entries = attendants(context, meeting, personIds).flatMap((personId) =>
    days
      .filter(({ day }) => !hasEntryOn(context, meeting.id, personId, day))
      .map((part) =>
        add(
          context,
          {
            ...part,
            personId,
            pillar: meeting.pillar,
            activity: 'meeting',
            dossierId: null,
            meetingId: meeting.id,
            note: '',
          },
          confirmOverlap,
        ),
      ),
  );
  if (entries.length === 0) throw new AppError('rule_violated', (w) => w.meetings.nobodyToFill);
  return entries;
};
