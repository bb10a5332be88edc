import { type Loopback, startLoopback } from '#electron/loopback/server.ts';
import { createService } from '#electron/service/create-service.ts';
import type { Service } from '#electron/service/service.ts';
import { plainHost } from '#electron/web/host.ts';
import { fillDemo, languageOf, refusalSentence } from '#electron/web/opening.ts';
import { hostWords, sessionLanguage } from '#electron/web/words.ts';
import { openWindow } from './window.ts';

type LoopbackRun = {
  readonly dataDir: string;
  readonly isDemo: boolean;
  readonly port: number;
  readonly mayOpen: boolean;
  readonly rendererFolder: string;
};

const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

const refuse = (sentence: string): number => {
  process.stderr.write(`${sentence}\n`);
  return 1;
};

/** Resolves on Ctrl+C, on a request to end, or when the user closes the window. */
const untilClosed = (loopback: Loopback, { mayOpen, dataDir }: LoopbackRun, sayNoBrowser: () => void): Promise<void> =>
  new Promise((resolve) => {
    const close = mayOpen
      ? openWindow({ url: loopback.newEntryUrl(), dataDir, onFailed: sayNoBrowser, onClosed: () => end() })
      : () => {};
    const end = (): void => {
      process.off('SIGINT', end).off('SIGTERM', end).off('SIGHUP', end);
      close();
      resolve();
    };
    process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
  });

const serve = async (service: Service, wanted: LoopbackRun): Promise<number> => {
  const problem = wanted.isDemo ? await fillDemo(service) : undefined;
  if (problem !== undefined) return refuse(problem);
  const words = hostWords(await languageOf(service));
  let loopback: Loopback;
  try {
    loopback = await startLoopback({
      service,
      rendererFolder: wanted.rendererFolder,
      port: wanted.port,
      words: words.web,
    });
  } catch (error) {
    if (isPortTaken(error)) return refuse(words.start.portTaken(wanted.port));
    throw error;
  }
  process.stdout.write(`Pivot: ${loopback.startUrl}\n${words.start.stillOpen}\n`);
  await untilClosed(loopback, wanted, () => void process.stdout.write(`${words.start.noBrowser}\n`));
  await loopback.close();
  return 0;
};

/** Serves Pivot on 127.0.0.1 until it is closed; answers the exit code. */
export const runLoopback = async (wanted: LoopbackRun): Promise<number> => {
  let service: Service;
  try {
    service = createService(plainHost('loopback'), { dataDir: wanted.dataDir });
  } catch (error) {
    const sentence = refusalSentence(error, sessionLanguage());
    if (sentence === undefined) throw error;
    return refuse(sentence);
  }
  try {
    return await serve(service, wanted);
  } finally {
    await service.close();
  }
};
