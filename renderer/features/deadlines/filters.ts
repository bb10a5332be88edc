import { create } from 'zustand';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Input } from '#shared/contract/procedure.ts';
import type { DeadlineSource } from '#shared/deadlines/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';

export type Filters = {
  readonly text: string;
  readonly ownerId: string | null;
  readonly source: DeadlineSource | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly withDone: boolean;
};

export const noFilters: Filters = { text: '', ownerId: null, source: null, from: null, to: null, withDone: false };

/** The filters of the list; kept while other screens are open. */
export const useFilters = create<Filters>(() => noFilters);

export const isFiltered = ({ text, ownerId, source, from, to }: Filters): boolean =>
  text.trim() !== '' || ownerId !== null || source !== null || from !== null || to !== null;

/** The filters as the service takes them. */
export const queryOf = ({
  text,
  ownerId,
  source,
  from,
  to,
  withDone,
}: Filters): Input<PivotContract['deadlines']['list']> => ({
  withDone,
  ...(text.trim() !== '' && { text: text.trim() }),
  ...(ownerId !== null && { ownerId }),
  ...(source !== null && { source }),
  ...(from !== null && { from }),
  ...(to !== null && { to }),
});
