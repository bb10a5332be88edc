import { useCallback, useRef, useState } from 'react';
import { client, type HostError, toHostError } from './client.ts';
import { onEvent } from './live.ts';

/** How far a task is; `total` 0 means unknown. */
export type Progress = { readonly done: number; readonly total: number };

/** Runs a task under a fresh id and tells its progress until it ends. */
const runTask = <T>(
  start: (taskId: string) => Promise<T>,
  onProgress: (progress: Progress) => void = () => undefined,
): { readonly taskId: string; readonly result: Promise<T>; readonly cancel: () => Promise<unknown> } => {
  const taskId = crypto.randomUUID();
  const stop = onEvent((event) => {
    if (event.name === 'progress' && event.payload.taskId === taskId) onProgress(event.payload);
  });
  return { taskId, result: start(taskId).finally(stop), cancel: () => client.tasks.cancel({ taskId }) };
};

/** One task of a screen: `run` answers its value, or undefined when it failed (`error`) or was cancelled. */
export const useTask = () => {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<HostError | null>(null);
  const cancelRef = useRef<() => Promise<unknown>>(async () => undefined);
  const run = useCallback(async <T>(start: (taskId: string) => Promise<T>): Promise<T | undefined> => {
    setError(null);
    setProgress({ done: 0, total: 0 });
    const task = runTask(start, setProgress);
    cancelRef.current = task.cancel;
    try {
      return await task.result;
    } catch (failure) {
      setError(toHostError(failure));
      return undefined;
    } finally {
      setProgress(null);
    }
  }, []);
  const cancel = useCallback(() => cancelRef.current(), []);
  return { run, cancel, progress, isRunning: progress !== null, error };
};
