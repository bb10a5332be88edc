import { BrowserWindow } from 'electron';
import { denyPermissions } from './session-guard.ts';
import { printWindowOptions } from './window-options.ts';

/** Prints an HTML document as an A4 PDF in a window that is never shown and runs no script. */
export const printPdf = async (html: string): Promise<Uint8Array> => {
  const window = new BrowserWindow(printWindowOptions());
  try {
    const { session } = window.webContents;
    denyPermissions(session);
    session.protocol.handle(
      'print',
      () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    );
    await window.loadURL('print://report/');
    return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true });
  } finally {
    window.webContents.session.protocol.unhandle('print');
    window.destroy();
  }
};
