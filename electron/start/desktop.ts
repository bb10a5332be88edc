import { statSync } from 'node:fs';

type Session = {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** The account the process runs as; undefined on Windows. */
  readonly uid: number | undefined;
  /** The account a file belongs to, if the file is there. */
  readonly ownerOf: (path: string) => number | undefined;
};

const thisSession = (): Session => ({
  platform: process.platform,
  env: process.env,
  uid: process.getuid?.(),
  ownerOf: (path) => statSync(path, { throwIfNoEntry: false })?.uid,
});

/** Why no window can be opened here: no display, or a desktop that belongs to another account. */
export const windowObstacle = (
  { platform, env, uid, ownerOf }: Session = thisSession(),
): 'noDisplay' | 'otherUser' | undefined => {
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return 'noDisplay';
  if (uid === undefined) return undefined;
  const desktopFiles = [env.XAUTHORITY, env.XDG_RUNTIME_DIR].filter((path) => path !== undefined);
  const isOther =
    uid === 0 ||
    (env.SUDO_UID !== undefined && env.SUDO_UID !== String(uid)) ||
    desktopFiles.some((path) => (ownerOf(path) ?? uid) !== uid);
  return isOther ? 'otherUser' : undefined;
};
