import type { Session, WebContents } from 'electron';
import { isOwnAddress, outsideAddress } from './origin.ts';

/** Refuses a session every permission: Pivot's page needs none. */
export const denyPermissions = (
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>,
): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
};

/** Blocks every connection that is not to Pivot's own page. */
export const denyNetwork = (session: { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> }): void => {
  const inner = ['data:', 'blob:', 'devtools:'];
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isOwnAddress(url) && !inner.some((scheme) => url.startsWith(scheme)) }),
  );
};

/** Keeps a page where it is: no foreign page, no new window, no webview; links out go to the desktop if they may. */
export const holdContents = (
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  openExternal: (url: string) => Promise<void>,
): void => {
  const follow = (address: string): void => {
    const outside = outsideAddress(address);
    if (outside !== undefined) void openExternal(outside);
  };
  const hold = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
    if (isOwnAddress(event.url)) return;
    event.preventDefault();
    follow(event.url);
  };
  contents.on('will-frame-navigate', hold);
  contents.on('will-redirect', hold);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    follow(url);
    return { action: 'deny' };
  });
};
