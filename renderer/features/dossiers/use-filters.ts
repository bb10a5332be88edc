import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type Filters, filtersOf, searchOf } from './filters.ts';

/** The list's filters, kept in the address: back, forward and links work. */
export const useFilters = () => {
  const search = useSearch();
  const [, navigate] = useLocation();
  const filters = useMemo(() => filtersOf(search), [search]);
  const show = (next: Filters, replace = false): void => {
    const text = searchOf(next);
    navigate(text === '' ? '/dossiers' : `/dossiers?${text}`, { replace });
  };
  const change = (part: Partial<Filters>, replace = false): void => show({ ...filters, ...part }, replace);
  return { filters, show, change };
};

export type FilterState = ReturnType<typeof useFilters>;
