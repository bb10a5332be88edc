import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

type Machine = { readonly platform: NodeJS.Platform; readonly env: NodeJS.ProcessEnv; readonly home: string };

const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, home: homedir() });

/** Where Pivot keeps its store when no folder is named; the demonstration has its own folder inside. */
export const defaultDataFolder = ({ platform, env, home }: Machine = thisMachine()): string => {
  if (platform === 'win32') return win32.join(env.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'Pivot');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Pivot');
  const base = env.XDG_DATA_HOME;
  return posix.join(base !== undefined && posix.isAbsolute(base) ? base : posix.join(home, '.local', 'share'), 'pivot');
};
