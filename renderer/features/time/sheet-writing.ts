import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { duration, shortDay } from '#renderer/ui/format.ts';
import type { useOverlap } from '#renderer/ui/overlap.ts';
import { didChange, didChangeQuietly } from '#renderer/ui/undo.tsx';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { TimeEntry } from '#shared/time/schema.ts';
import { rewrite, unwrite } from './time-changes.ts';
import type { SheetRow } from './week.ts';

/** Writes a cell of the sheet: adds, changes or removes its one entry. Answers false when the user declines an overlap. */
export const useCellWriting = (personId: string, write: ReturnType<typeof useOverlap>['guard']) => {
  const { t } = useTranslation();
  return async (row: SheetRow, day: LocalDate, entry: TimeEntry | undefined, minutes: number): Promise<boolean> => {
    const words = { row: t(`common.activities.${row.activity}`), day: shortDay(day), time: duration(minutes) };
    if (entry !== undefined && minutes === 0) {
      await client.time.remove({ id: entry.id, revision: entry.revision });
      didChange(t('time.week.emptied', words), () => client.time.restore({ id: entry.id, confirmOverlap: true }));
      return true;
    }
    const { pillar, activity, dossierId, meetingId } = row;
    const written = await write((confirmOverlap) =>
      entry === undefined
        ? client.time.add({ pillar, activity, dossierId, meetingId, day, minutes, personId, confirmOverlap })
        : client.time.update({ id: entry.id, revision: entry.revision, patch: { minutes }, confirmOverlap }),
    );
    if (written === undefined) return false;
    didChangeQuietly(t('time.week.changed', words), () =>
      entry === undefined ? unwrite(written) : rewrite(entry, written),
    );
    return true;
  };
};
