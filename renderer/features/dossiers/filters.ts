import { z } from 'zod';
import { dossierFilter } from '#shared/dossiers/schema.ts';

const schema = z.object(dossierFilter);

/** What the list asks the service for. */
export type Query = z.infer<typeof schema>;

/** The filters of the list, as they stand in the address. Without states, `all` shows closed and suspended ones too. */
export type Filters = Omit<Query, 'isOpen' | 'state'> & {
  readonly state?: readonly NonNullable<Extract<Query['state'], string>>[] | undefined;
  readonly all?: boolean;
};

export const defaultSort = 'dueOn';

const lists = ['state'] as const;
const flags = ['isLate', 'all', 'withRestricted'] as const;
const asked = schema.omit({ isOpen: true });

const parameterOf = (name: string, value: string): unknown => {
  if (lists.some((list) => list === name)) return value.split(',');
  return flags.some((flag) => flag === name) ? ['1', 'true'].includes(value) || undefined : value;
};

/** The filters of an address; a parameter that means nothing is left out. */
export const filtersOf = (search: string): Filters => {
  const found: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const parsed = asked.shape[name as keyof typeof asked.shape]?.safeParse(parameterOf(name, value));
    if (parsed?.success && value !== '') found[name] = parsed.data;
    if (name === 'all' && parameterOf(name, value) === true) found.all = true;
  }
  return found as Filters;
};

/** The address parameters of filters, without those at rest. */
export const searchOf = (filters: Filters): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    const text = value === true ? '1' : Array.isArray(value) ? value.join(',') : value;
    const isAtRest = text === undefined || text === false || text === '' || (name === 'sort' && text === defaultSort);
    if (!isAtRest) parameters.set(name, String(text));
  }
  return parameters.toString();
};

/** What the service is asked for these filters. */
export const queryOf = ({ all, state, ...rest }: Filters): Query => {
  const states = state ?? [];
  return {
    ...rest,
    sort: rest.sort ?? defaultSort,
    ...(states.length > 0 ? { state: [...states] } : all !== true && { isOpen: true }),
  };
};

/** The filters that a saved query stands for. */
export const filtersOfQuery = ({ isOpen, state, ...rest }: Query): Filters => ({
  ...rest,
  ...(state !== undefined && { state: [state].flat() }),
  ...(state === undefined && isOpen !== true && { all: true }),
});

/** Whether anything but the default view is asked for, the sort aside. */
export const isFiltered = (filters: Filters): boolean => searchOf({ ...filters, sort: undefined }) !== '';
