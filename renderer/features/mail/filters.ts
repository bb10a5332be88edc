import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { z } from 'zod';
import { letterFilter } from '#shared/mail/schema.ts';

/** The three views of the mail. */
export const tabs = ['in', 'out', 'todo'] as const;
export type Tab = (typeof tabs)[number];

const words: Readonly<Record<Tab, string>> = { in: 'arrivee', out: 'depart', todo: 'a-traiter' };

const asked = z.object(letterFilter).omit({ direction: true });
export type Filters = Partial<z.infer<typeof asked>>;

const parameterOf = (name: string, value: string): unknown => {
  if (name === 'year') return Number(value);
  return name === 'isOverdue' ? value === '1' || undefined : value;
};

const filtersOf = (search: string): Filters => {
  const found: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const parsed = asked.shape[name as keyof typeof asked.shape]?.safeParse(parameterOf(name, value));
    if (parsed?.success && value !== '') found[name] = parsed.data;
  }
  return found;
};

/** The address of a view of the mail, with its filters. */
export const addressOf = (tab: Tab, filters: Filters = {}): string => {
  const parameters = new URLSearchParams(tab === 'in' ? {} : { registre: words[tab] });
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined && value !== '' && value !== false) {
      parameters.set(name, value === true ? '1' : String(value));
    }
  }
  return parameters.size === 0 ? '/courrier' : `/courrier?${parameters}`;
};

/** The view and filters, kept in the address: back, forward and links work. */
export const useMailFilters = () => {
  const search = useSearch();
  const [, navigate] = useLocation();
  const filters = useMemo(() => filtersOf(search), [search]);
  const word = new URLSearchParams(search).get('registre');
  const tab = tabs.find((one) => words[one] === word) ?? 'in';
  const show = (next: Filters, replace = false): void => navigate(addressOf(tab, next), { replace });
  return {
    tab,
    filters,
    show,
    change: (part: Partial<Filters>, replace = false): void => show({ ...filters, ...part }, replace),
    isFiltered: Object.keys(filters).some((name) => name !== 'sort'),
  };
};

export type MailFiltering = ReturnType<typeof useMailFilters>;
