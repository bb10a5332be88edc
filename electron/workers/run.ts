import { Worker } from 'node:worker_threads';
import type { TaskContext } from '#electron/service/context.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { JobInput, JobName, JobOutput } from './jobs.ts';
import type { Assignment, Message } from './message.ts';

/** What a worker may use before it is stopped: memory, and time without a sign of progress. */
export type Limits = { readonly memoryMb: number; readonly silenceMs: number };

/** What a job is told of its surroundings, and how its progress and its end are told. */
type Surroundings = Pick<
  TaskContext,
  'store' | 'settings' | 'now' | 'today' | 'timeZone' | 'officerId' | 'signal' | 'progress'
>;

/** Time a worker has to give up by itself after a cancellation. */
const graceMs = 2000;

const entry = (): URL =>
  import.meta.url.endsWith('.ts') ? new URL('./worker.ts', import.meta.url) : new URL('./worker.js', import.meta.url);

const cancelled = (): AppError => new AppError('unavailable', (w) => w.errors.cancelled);

const lost = (error: unknown): AppError =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new AppError('validation', (w) => w.imports.tooHeavy)
    : new AppError('unavailable', (w) => w.imports.stopped);

/**
 * Runs a job on a thread of its own and answers what it answers. A job that crashes, takes too much memory or stays
 * silent too long ends alone, its transaction rolled back, with one sentence for the user.
 */
export const runInWorker = <J extends JobName>(
  job: J,
  input: JobInput<J>,
  context: Surroundings,
  { memoryMb, silenceMs }: Limits,
): Promise<JobOutput<J>> => {
  if (context.signal.aborted) return Promise.reject(cancelled());
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const assignment: Assignment = {
    job,
    input,
    stop,
    folder: context.store.folder,
    language: context.settings().language,
    now: context.now(),
    today: context.today(),
    timeZone: context.timeZone(),
    officerId: context.officerId(),
  };
  const worker = new Worker(entry(), {
    workerData: assignment,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  return new Promise<JobOutput<J>>((resolve, reject) => {
    let silence: NodeJS.Timeout | undefined;
    let grace: NodeJS.Timeout | undefined;
    let isSettled = false;
    const settle = (finish: () => void): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(silence);
      clearTimeout(grace);
      context.signal.removeEventListener('abort', abandon);
      void worker.terminate().then(finish);
    };
    const listen = (): void => {
      clearTimeout(silence);
      silence = setTimeout(
        () => settle(() => reject(new AppError('validation', (w) => w.imports.tooSlow(silenceMs / 1000)))),
        silenceMs,
      );
    };
    const abandon = (): void => {
      if (Atomics.compareExchange(stop, 0, 0, 1) === 2) return;
      grace = setTimeout(() => settle(() => reject(cancelled())), graceMs);
    };
    context.signal.addEventListener('abort', abandon);
    listen();
    worker.on('message', (message: Message) => {
      listen();
      switch (message.kind) {
        case 'progress':
          context.progress(message.done, message.total);
          return;
        case 'done':
          return settle(() => resolve(message.value as JobOutput<J>));
        case 'refused':
          return settle(() => reject(new AppError(message.code, () => message.message)));
        case 'failed':
          return settle(() => reject(new Error(message.cause)));
      }
    });
    worker.on('error', (error) => settle(() => reject(lost(error))));
    worker.on('exit', () => settle(() => reject(lost(undefined))));
  });
};
