import { spawn } from 'node:child_process';

/** Runs the Electron program until it ends; undefined when it could not start on this machine. */
export const runElectron = (
  program: string,
  root: string,
  dataDir: string,
  isDemo: boolean,
): Promise<number | undefined> =>
  new Promise((resolve) => {
    const child = spawn(program, [root, `--data=${dataDir}`, ...(isDemo ? ['--demo'] : [])], { stdio: 'inherit' });
    const stop = (): void => void child.kill('SIGTERM');
    process.on('SIGINT', stop).on('SIGTERM', stop);
    const end = (exitCode: number | undefined): void => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(exitCode);
    };
    child.once('error', () => end(undefined));
    // Pivot itself ends with 0, or 1 for a store it refuses; anything else is Electron that cannot run here.
    child.once('exit', (code, signal) => {
      if (signal === 'SIGTERM' || signal === 'SIGINT') end(0);
      else end(code === 0 || code === 1 ? code : undefined);
    });
  });
