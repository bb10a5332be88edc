import { parentPort, workerData } from 'node:worker_threads';
import { isUnwritable } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import { wordsOf } from '#shared/text/words.ts';
import { jobs } from './jobs.ts';
import type { Assignment, Desk, Message } from './message.ts';

const { job, input, stop, language, folder, now, today, timeZone, officerId } = workerData as Assignment;
const words = wordsOf(language);
const say = (message: Message): void => parentPort?.postMessage(message);

const desk: Desk = {
  folder,
  language,
  now,
  today,
  timeZone,
  officerId,
  words,
  progress: (done, total) => {
    if (Atomics.load(stop, 0) === 1) throw new AppError('unavailable', (w) => w.errors.cancelled);
    say({ kind: 'progress', done, total });
  },
  settle: () => {
    if (Atomics.compareExchange(stop, 0, 0, 2) === 1) throw new AppError('unavailable', (w) => w.errors.cancelled);
  },
};

const known: Readonly<Record<string, () => Promise<(input: never, desk: Desk) => unknown>>> = jobs;

try {
  const load = known[job];
  if (!load) throw new Error(`unknown job ${job}`);
  const work = await load();
  say({ kind: 'done', value: await work(input as never, desk) });
} catch (error) {
  if (error instanceof AppError) say({ kind: 'refused', code: error.code, message: error.sentence(words) });
  else if (isUnwritable(error)) say({ kind: 'refused', code: 'unavailable', message: words.errors.readOnly });
  else say({ kind: 'failed', cause: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
