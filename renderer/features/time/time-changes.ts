import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { duration, shortDay } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Input } from '#shared/contract/procedure.ts';
import type { TimeEntry } from '#shared/time/schema.ts';

export type NewTime = Omit<Input<PivotContract['time']['add']>, 'confirmOverlap'>;

const revisionOf = async ({ id, day }: TimeEntry): Promise<number> => {
  const { items } = await client.time.list({ from: day, to: day });
  return items.find((entry) => entry.id === id)?.revision ?? 1;
};

/** Takes an entry away again, whatever its revision is by then. */
export const unwrite = async (entry: TimeEntry): Promise<unknown> =>
  client.time.remove({ id: entry.id, revision: await revisionOf(entry) });

/** Gives an entry back what it held. */
export const rewrite = async (before: TimeEntry, now: TimeEntry): Promise<unknown> => {
  const { pillar, activity, day, startTime, minutes, dossierId, meetingId, note, personId } = before;
  const patch = { pillar, activity, day, startTime, minutes, dossierId, meetingId, note, personId };
  return client.time.update({ id: before.id, revision: await revisionOf(now), patch, confirmOverlap: true });
};

/** Puts an entry in the bin, with the way back. */
export const useRemoveTime = () => {
  const { t } = useTranslation();
  return ({ id, revision, minutes }: TimeEntry) =>
    attempt(async () => {
      await client.time.remove({ id, revision });
      didChange(t('time.entry.removed', { time: duration(minutes) }), () =>
        client.time.restore({ id, confirmOverlap: true }),
      );
    });
};

/** Tells what a form wrote, with the way back. */
export const useTellTime = () => {
  const { t } = useTranslation();
  return {
    added: (entry: TimeEntry) =>
      didChange(t('time.entry.created', { time: duration(entry.minutes), day: shortDay(entry.day) }), () =>
        unwrite(entry),
      ),
    updated: (before: TimeEntry, now: TimeEntry) =>
      didChange(t('time.entry.updated', { day: shortDay(now.day) }), () => rewrite(before, now)),
  };
};
