import { useCallback, useEffect, useRef, useState } from 'react';
import { client, toHostError } from '#renderer/api/client.ts';
import { i18n } from '#renderer/text/index.ts';
import type { Guard } from '#renderer/ui/confirmed.tsx';
import { failed } from '#renderer/ui/notice.ts';
import { didChangeQuietly } from '#renderer/ui/undo.tsx';
import type { Meeting } from '#shared/meetings/schema.ts';
import { changedFacts, type Draft, draftOf, factsOf, mistakesOf } from './draft.ts';

/** What the page of a meeting writes: its facts, its state and its minutes. */
export type PageDraft = Draft & Pick<Meeting, 'state' | 'minutesText' | 'minutesNumber'>;

type Patch = ReturnType<typeof patchOf>;

const pause = 700;

const pageDraftOf = (meeting: Meeting): PageDraft => ({
  ...draftOf(meeting),
  state: meeting.state,
  minutesText: meeting.minutesText,
  minutesNumber: meeting.minutesNumber,
});

const contentOf = ({ state, minutesText, minutesNumber, ...draft }: PageDraft) => ({
  ...factsOf(draft),
  state,
  minutesText,
  minutesNumber,
});

const patchOf = (before: Meeting, draft: PageDraft) => changedFacts(contentOf(pageDraftOf(before)), contentOf(draft));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const undoOf = (before: Meeting, patch: Patch) => async () => {
  const former = contentOf(pageDraftOf(before));
  const keys = Object.keys(patch) as (keyof Patch)[];
  const { revision } = await client.meetings.get({ id: before.id });
  await client.meetings.update({
    id: before.id,
    revision,
    patch: Object.fromEntries(keys.map((key) => [key, former[key]])),
    confirmClash: true,
  });
};

/** Saves, and once more over a change made elsewhere when it left these fields alone. */
const write = async (before: Meeting, patch: Patch, confirmClash: boolean): Promise<Meeting> => {
  const { id } = before;
  try {
    return await client.meetings.update({ id, revision: before.revision, patch, confirmClash });
  } catch (error) {
    if (toHostError(error).code !== 'conflict') throw error;
    const fresh = await client.meetings.get({ id });
    const keys = Object.keys(patch) as (keyof Patch)[];
    const [former, current] = [contentOf(pageDraftOf(before)), contentOf(pageDraftOf(fresh))];
    if (keys.some((key) => !isSame(former[key], current[key]))) throw error;
    return client.meetings.update({ id, revision: fresh.revision, patch, confirmClash });
  }
};

/** The draft of a meeting's page, saved shortly after each pause in typing, and when the page is left. */
export const useMeetingAutosave = (loaded: Meeting, guard: Guard) => {
  const [draft, setDraft] = useState(() => pageDraftOf(loaded));
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const base = useRef(loaded);
  const latest = useRef(draft);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const isValid = !Object.values(mistakesOf(draft)).includes(true);

  const change = useCallback((next: PageDraft) => {
    latest.current = next;
    setDraft(next);
  }, []);
  const save = useCallback(async (): Promise<void> => {
    const wanted = latest.current;
    const before = base.current;
    const patch = patchOf(before, wanted);
    if (Object.keys(patch).length === 0 || Object.values(mistakesOf(wanted)).includes(true)) return;
    setIsSaving(true);
    try {
      const saved = await guard((confirmClash) => write(before, patch, confirmClash));
      if (saved === undefined) return change(pageDraftOf(before));
      base.current = saved;
      setSavedAt(base.current.updatedAt);
      didChangeQuietly(i18n.t('meetings.page.undoFacts'), undoOf(before, patch));
    } catch (error) {
      if (toHostError(error).code === 'rule_violated') change(pageDraftOf(before));
      failed(error);
    } finally {
      setIsSaving(false);
    }
  }, [guard, change]);
  const flush = useCallback(() => {
    queue.current = queue.current.then(save);
    return queue.current;
  }, [save]);

  useEffect(() => {
    if (isSame(patchOf(base.current, draft), {})) return;
    const waiting = setTimeout(() => void flush(), pause);
    return () => clearTimeout(waiting);
  }, [draft, flush]);
  useEffect(() => {
    const leave = () => void flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);
  useEffect(() => {
    if (loaded.revision <= base.current.revision || !isSame(patchOf(base.current, latest.current), {})) return;
    base.current = loaded;
    change(pageDraftOf(loaded));
  }, [loaded, change]);
  return { draft, change, flush, savedAt, isSaving, isValid };
};
