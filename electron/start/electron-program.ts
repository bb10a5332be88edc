import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const fetchTimeoutMs = 90_000;
const silenceMs = 3000;

/** Electron's program below the project, if it is there. */
export const electronProgram = (root: string): string | undefined => {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : undefined;
};

const fetchProgram = (root: string, sayWait: () => void): Promise<void> =>
  new Promise((resolve) => {
    const installer = join(root, 'node_modules', 'electron', 'install.js');
    if (!existsSync(installer)) return resolve();
    const wait = setTimeout(sayWait, silenceMs);
    const end = (): void => {
      clearTimeout(wait);
      resolve();
    };
    const child = spawn(process.execPath, [installer], {
      stdio: 'ignore',
      timeout: fetchTimeoutMs,
      killSignal: 'SIGKILL',
    });
    child.once('exit', end).once('error', end);
  });

/** Electron's program, fetched once where that is possible; `sayWait` is called when it takes a while. */
export const obtainElectron = async (root: string, sayWait: () => void): Promise<string | undefined> => {
  const present = electronProgram(root);
  if (present !== undefined) return present;
  await fetchProgram(root, sayWait);
  return electronProgram(root);
};
