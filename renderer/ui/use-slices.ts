import { useCallback, useEffect, useRef, useState } from 'react';
import { type HostError, toHostError } from '#renderer/api/client.ts';
import { type Feature, useReloadOn } from '#renderer/api/live.ts';

export type FetchSlice<T> = (
  offset: number,
  limit: number,
) => Promise<{ readonly items: readonly T[]; readonly total: number }>;

const sliceLength = 200;

type Loaded<T> = {
  readonly total: number | null;
  readonly slices: ReadonlyMap<number, readonly T[]>;
  readonly error: HostError | null;
};

/**
 * The rows of a long list, fetched slice by slice as they come into view. `key` names the filter and sort; when it
 * changes, or one of the features does, the rows shown stay until the fresh ones are there.
 */
export const useSlices = <T>(key: string, features: readonly Feature[], fetchSlice: FetchSlice<T>) => {
  const [loaded, setLoaded] = useState<Loaded<T>>({ total: null, slices: new Map(), error: null });
  const fetcher = useRef(fetchSlice);
  const generation = useRef(0);
  const pending = useRef(new Set<number>());
  const shown = useRef(0);
  useEffect(() => {
    fetcher.current = fetchSlice;
  });

  const fetchOne = useCallback(async (slice: number, isFresh: boolean): Promise<void> => {
    const born = generation.current;
    pending.current.add(slice);
    try {
      const { items, total } = await fetcher.current(slice * sliceLength, sliceLength);
      if (born !== generation.current) return;
      setLoaded((former) => ({ total, slices: new Map(isFresh ? [] : former.slices).set(slice, items), error: null }));
    } catch (failure) {
      if (born === generation.current) setLoaded((former) => ({ ...former, error: toHostError(failure) }));
    } finally {
      if (born === generation.current) pending.current.delete(slice);
    }
  }, []);

  const restart = useCallback(
    (slice: number): void => {
      generation.current += 1;
      pending.current.clear();
      void fetchOne(slice, true);
    },
    [fetchOne],
  );

  useEffect(() => {
    void key;
    restart(0);
  }, [key, restart]);
  useReloadOn(features, () => restart(shown.current));

  const show = (first: number, last: number): void => {
    shown.current = Math.floor(first / sliceLength);
    for (let slice = shown.current; slice <= Math.floor(last / sliceLength); slice += 1) {
      if (!loaded.slices.has(slice) && !pending.current.has(slice)) void fetchOne(slice, false);
    }
  };
  const rowAt = (index: number): T | undefined =>
    loaded.slices.get(Math.floor(index / sliceLength))?.[index % sliceLength];
  return { total: loaded.total, error: loaded.error, rowAt, show, reload: () => restart(shown.current) };
};
