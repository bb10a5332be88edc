import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** A Node process on a project's file, ended with the test at the latest. */
export const startNode = (file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, input?: string) => {
  const child: ChildProcess = spawn(process.execPath, [join(root, file), ...args], {
    cwd: root,
    env: { ...process.env, LANG: 'C', LC_ALL: '', ...env },
    stdio: 'pipe',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin?.end(input ?? '');
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, out, err }));
  });
  /** The first line that matches, once it is there; fails when the process ends without it. */
  const line = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = out
          .split('\n')
          .map((text) => pattern.exec(text))
          .find((match) => match !== null);
        if (found) resolve(found);
      };
      child.stdout?.on('data', look);
      void ended.then(() => reject(new Error(`ended without ${pattern}: ${out}${err}`)));
      look();
    });
  return { child, ended, line };
};

/** Runs a project's file to its end. */
export const runNode = (
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  input?: string,
): Promise<Ended> => startNode(file, args, env, input).ended;
