import { BrowserWindow } from 'electron';
import { origin, scheme } from './origin.ts';
import { denyNetwork, denyPermissions } from './session-guard.ts';
import { printWindowOptions } from './window-options.ts';

const print = async (html: string): Promise<Uint8Array> => {
  const window = new BrowserWindow(printWindowOptions());
  const { session } = window.webContents;
  try {
    denyPermissions(session);
    denyNetwork(session);
    session.protocol.handle(
      scheme,
      () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    );
    await window.loadURL(`${origin}/report`);
    return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true });
  } finally {
    session.protocol.unhandle(scheme);
    window.destroy();
  }
};

let turn: Promise<unknown> = Promise.resolve();

/** Prints an HTML document as an A4 PDF in a window that is never shown and runs no script; one at a time. */
export const printPdf = (html: string): Promise<Uint8Array> => {
  const printed = turn.then(() => print(html));
  turn = printed.catch(() => undefined);
  return printed;
};
