import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultDataFolder } from '#electron/web/places.ts';
import { type HostWords, hostWords, sessionLanguage } from '#electron/web/words.ts';
import { buildPart, isStale } from './build.ts';
import { windowObstacle } from './desktop.ts';
import { obtainElectron } from './electron-program.ts';
import { runElectron } from './in-electron.ts';
import { runLoopback } from './in-loopback.ts';
import type { StartOptions } from './options.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** Builds what is missing or old; answers whether all is there. */
const prepare = (part: 'renderer' | 'electron', words: HostWords['start']): boolean => {
  if (!isStale(root, part)) return true;
  say(words.building);
  const problem = buildPart(root, part);
  if (problem !== undefined) process.stderr.write(`${words.buildFailed}\n${problem}\n`);
  return problem === undefined;
};

/** Opens Pivot in the best way this machine allows; answers the exit code once it is closed. */
export const run = async (options: StartOptions): Promise<number> => {
  const words = hostWords(sessionLanguage()).start;
  const base = options.dataDir ?? defaultDataFolder();
  const dataDir = options.isDemo ? join(base, 'demo') : base;
  const obstacle = windowObstacle();
  if (!prepare('renderer', words)) return 1;

  if (options.mayUseElectron && obstacle === undefined) {
    const program = await obtainElectron(root, () => say(words.fetchingElectron));
    if (program !== undefined && !prepare('electron', words)) return 1;
    const exitCode = program === undefined ? undefined : await runElectron(program, root, dataDir, options.isDemo);
    if (exitCode !== undefined) return exitCode;
    say(program === undefined ? words.noElectron : words.electronFailed);
  } else if (options.mayOpen && obstacle !== undefined) say(words[obstacle]);

  return runLoopback({
    dataDir,
    isDemo: options.isDemo,
    port: options.port,
    mayOpen: options.mayOpen && obstacle === undefined,
    rendererFolder: join(root, 'dist', 'renderer'),
  });
};
