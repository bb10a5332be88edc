import { client } from '#renderer/api/client.ts';
import { i18n } from '#renderer/text/index.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Input } from '#shared/contract/procedure.ts';

type Contract = PivotContract['calendars'];

/** What was done, and how many deadlines it moved. */
const said = (what: 'added' | 'changed' | 'removed', recomputed: number): string =>
  recomputed === 0
    ? i18n.t(`calendars.${what}`)
    : `${i18n.t(`calendars.${what}`)}, ${i18n.t('calendars.recomputed', { count: recomputed })}`;

const fresh = async (id: string) => {
  const { revision } = await client.calendars.getDay({ id });
  return { id, revision };
};

/** Adds a day to a calendar. */
export const addDay = async (input: Input<Contract['addDay']>): Promise<void> => {
  const { day, recomputed } = await client.calendars.addDay(input);
  didChange(said('added', recomputed), async () => client.calendars.removeDay(await fresh(day.id)));
};

/** Changes a day that was added. */
export const changeDay = async (
  id: string,
  revision: number,
  patch: Input<Contract['updateDay']>['patch'],
): Promise<void> => {
  const { date, name, kind, place, source } = await client.calendars.getDay({ id });
  const { recomputed } = await client.calendars.updateDay({ id, revision, patch });
  didChange(said('changed', recomputed), async () =>
    client.calendars.updateDay({ ...(await fresh(id)), patch: { date, name, kind, place, source } }),
  );
};

/** Takes a day out of its calendar. */
export const removeDay = async (id: string, revision: number): Promise<void> => {
  const { recomputed } = await client.calendars.removeDay({ id, revision });
  didChange(said('removed', recomputed), () => client.calendars.restoreDay({ id }));
};
