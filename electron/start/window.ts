import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser, folderFor, quietArguments } from '#electron/web/browser.ts';

/** A program that ends sooner has handed its window over to another process. */
const handOverMs = 5000;

type OpenWindow = {
  readonly url: string;
  readonly dataDir: string;
  readonly onFailed: () => void;
  /** Called when the user closes the application window. */
  readonly onClosed: () => void;
};

const systemOpener = (url: string): [string, string[]] => {
  if (process.platform === 'win32') return ['cmd.exe', ['/c', 'start', '""', url]];
  return process.platform === 'darwin' ? ['open', [url]] : ['xdg-open', [url]];
};

const openDefaultBrowser = ({ url, onFailed }: OpenWindow): ChildProcess => {
  const [program, args] = systemOpener(url);
  const child = spawn(program, args, { stdio: 'ignore', windowsVerbatimArguments: true });
  return child.once('error', onFailed).once('exit', (code) => {
    if (code !== 0) onFailed();
  });
};

/** Opens an application window of the browser at hand, else the default browser; answers how to close it. */
export const openWindow = (wanted: OpenWindow): (() => void) => {
  const browser = findBrowser();
  if (browser === undefined) {
    openDefaultBrowser(wanted);
    return () => {};
  }
  const openedAt = Date.now();
  const profile = folderFor(browser, join(wanted.dataDir, 'browser'));
  const args = [`--app=${wanted.url}`, ...quietArguments(profile), '--window-size=1360,900'];
  const child = spawn(browser, args, { stdio: 'ignore' });
  child.once('error', () => openDefaultBrowser(wanted));
  child.once('exit', (code) => {
    if (Date.now() - openedAt > handOverMs) wanted.onClosed();
    else if (code !== 0) openDefaultBrowser(wanted);
  });
  return () => {
    child.removeAllListeners('exit');
    child.kill();
  };
};
