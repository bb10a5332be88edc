import { useEffect, useRef, useState } from 'react';
import { type HostError, toHostError } from '#renderer/api/client.ts';
import type { Live } from '#renderer/api/live.ts';
import { didChangeQuietly } from './undo.tsx';

type Kept = { readonly id: string; readonly revision: number; readonly updatedAt: string };

/** How a page's last save went. */
export type Saving<Patch> =
  | { readonly kind: 'rest' }
  | { readonly kind: 'saving'; readonly patch: Patch }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: HostError; readonly patch: Patch };

/** How an entity is read again and saved, and how a patch on it is undone and named. */
type Autosaved<E, Saved, Patch> = {
  readonly live: Live<E>;
  readonly get: (id: string) => Promise<E>;
  readonly update: (input: { id: string; revision: number; patch: Patch }) => Promise<Saved>;
  /** The patch that gives the entity's patched fields their former values. */
  readonly back: (entity: E, patch: Patch) => Patch;
  readonly label: (entity: E, patch: Patch) => string;
};

/** The entity with what is being saved, or could not be, laid over it. */
export const withDraft = <E extends object, Patch extends object>(entity: E, saving: Saving<Patch>): E =>
  'patch' in saving ? { ...entity, ...saving.patch } : entity;

/** A save for each field of an entity as it changes; saves follow one another, and each can be undone. */
export const useFieldAutosave = <E extends Kept, Saved extends Kept, Patch extends object>({
  live,
  get,
  update,
  back,
  label,
}: Autosaved<E, Saved, Patch>) => {
  const [saving, setSaving] = useState<Saving<Patch>>({ kind: 'rest' });
  /** Counts the returns to the saved values; fields with a draft start anew with it. */
  const [round, setRound] = useState(0);
  const latest = useRef<E | undefined>(undefined);
  const turn = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    if (live.data && live.data.revision >= (latest.current?.revision ?? 0)) latest.current = live.data;
  }, [live.data]);

  /** Saves a patch; when the entity was changed elsewhere, but not in these fields, it goes on the present revision. */
  const updated = async (before: E, patch: Patch): Promise<Saved> => {
    const { id, revision } = before;
    try {
      return await update({ id, revision, patch });
    } catch (error) {
      const present = await get(id);
      const isElsewhere = JSON.stringify(back(present, patch)) === JSON.stringify(back(before, patch));
      if (toHostError(error).code !== 'conflict' || present.revision === revision || !isElsewhere) throw error;
      return update({ id, revision: present.revision, patch });
    }
  };
  const write = async (patch: Patch): Promise<void> => {
    const before = latest.current;
    if (before === undefined) return;
    setSaving({ kind: 'saving', patch });
    try {
      const after = await updated(before, patch);
      latest.current = { ...before, ...after };
      await live.reload();
      setSaving({ kind: 'saved', at: after.updatedAt });
      didChangeQuietly(label(before, patch), async () => {
        const { revision } = await get(before.id);
        await update({ id: before.id, revision, patch: back(before, patch) });
      });
    } catch (error) {
      await live.reload();
      setSaving({ kind: 'failed', error: toHostError(error), patch });
    }
  };
  const save = (patch: Patch): void => {
    turn.current = turn.current.then(() => write(patch));
  };
  const settle = (): void => {
    setSaving({ kind: 'rest' });
    setRound((count) => count + 1);
  };
  return { saving, save, settle, round };
};

/** What a page knows of its saves. */
export type Editing<Patch> = {
  readonly saving: Saving<Patch>;
  readonly save: (patch: Patch) => void;
  readonly settle: () => void;
  readonly round: number;
};
