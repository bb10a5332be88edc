import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '#tests/helpers/service.ts';

const canMount = (): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Whether this machine lets a test mount a disk of its own. */
export const hasSmallDisks = canMount();

if (!hasSmallDisks) {
  process.stderr.write('Tests on a full and on a read-only disk skipped: only root on Linux may mount one.\n');
}

/** A disk of that many MiB, unmounted after the test. */
export const smallDisk = (mebibytes: number) => {
  const folder = temporaryFolder();
  const mount = (...args: readonly string[]): void => {
    execFileSync('mount', args, { stdio: 'pipe' });
  };
  mount('-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder);
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return {
    folder,
    resize: (size: number): void => mount('-o', `remount,size=${size}m`, folder),
    makeReadOnly: (): void => mount('-o', 'remount,ro', folder),
    makeWritable: (): void => mount('-o', 'remount,rw', folder),
  };
};
