import { useCallback, useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { PushEvent } from '#shared/contract/events.ts';
import { type HostError, toHostError, transport } from './client.ts';

export type Feature = keyof PivotContract;

type Entry = { readonly data: unknown; readonly error: HostError | null; readonly isLoading: boolean };

/** What a screen loads: the last good data stays while it is fetched again or fails. */
export type Live<T> = {
  readonly data: T | undefined;
  readonly error: HostError | null;
  readonly isLoading: boolean;
  readonly reload: () => Promise<void>;
};

const keptKeys = 60;
const blank: Entry = { data: undefined, error: null, isLoading: true };
const useEntries = create<Readonly<Record<string, Entry>>>(() => ({}));
const latest = new Map<string, number>();

const write = (key: string, change: Partial<Entry>): void => {
  useEntries.setState((entries) => ({ [key]: { ...(entries[key] ?? blank), ...change } }));
};

const forgetOldest = (): void => {
  const keys = Object.keys(useEntries.getState());
  if (keys.length <= keptKeys) return;
  const kept = Object.fromEntries(Object.entries(useEntries.getState()).slice(keys.length - keptKeys / 2));
  useEntries.setState(kept, true);
};

const load = async (key: string, fetcher: () => Promise<unknown>): Promise<void> => {
  const turn = (latest.get(key) ?? 0) + 1;
  latest.set(key, turn);
  write(key, { isLoading: true });
  try {
    const data = await fetcher();
    if (latest.get(key) === turn) write(key, { data, error: null, isLoading: false });
  } catch (error) {
    if (latest.get(key) === turn) write(key, { error: toHostError(error), isLoading: false });
  }
};

const listeners = new Set<(event: PushEvent) => void>();

/** Passes the service's events to the window; called once at start. */
export const listen = (): (() => void) =>
  transport.subscribe((event) => {
    for (const listener of listeners) listener(event);
  });

/** Hears every event of the service while the returned function is not called. */
export const onEvent = (listener: (event: PushEvent) => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Calls `reload` when something of these features changed, or the day. */
export const useReloadOn = (features: readonly Feature[], reload: () => void): void => {
  const names = features.join(',');
  const current = useRef(reload);
  useEffect(() => {
    current.current = reload;
  });
  useEffect(
    () =>
      onEvent((event) => {
        const concerns =
          event.name === 'changed' && event.payload.features.some((name) => names.split(',').includes(name));
        if (concerns || event.name === 'newDay') current.current();
      }),
    [names],
  );
};

/**
 * Loads and keeps fresh what a screen shows. `key` names the data with its parameters, so that the same key is shared;
 * when it changes, the data of the former key stays until the new one is there.
 */
export const useLive = <T>(key: string, features: readonly Feature[], fetcher: () => Promise<T>): Live<T> => {
  const entry = useEntries((entries) => entries[key]) ?? blank;
  const current = useRef(fetcher);
  const shown = useRef<T | undefined>(undefined);
  useEffect(() => {
    current.current = fetcher;
  });
  const reload = useCallback(() => load(key, () => current.current()), [key]);
  useEffect(() => {
    forgetOldest();
    void reload();
  }, [reload]);
  useReloadOn(features, () => void reload());
  if (entry.data !== undefined) shown.current = entry.data as T;
  return { data: shown.current, error: entry.error, isLoading: entry.isLoading, reload };
};
