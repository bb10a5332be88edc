import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { createService } from '#electron/service/create-service.ts';
import type { Service } from '#electron/service/service.ts';
import { fillDemo, languageOf, refusalSentence } from '#electron/web/opening.ts';
import { defaultDataFolder } from '#electron/web/places.ts';
import { hostWords, sessionLanguage } from '#electron/web/words.ts';
import { menuTemplate } from './menu.ts';
import { scheme } from './origin.ts';
import { printPdf } from './print.ts';
import { answerPage } from './protocol.ts';
import { serveCalls } from './rpc.ts';
import { denyNetwork, denyPermissions, holdContents } from './session-guard.ts';
import { openWindow } from './window.ts';

const rendererFolder = fileURLToPath(new URL('../renderer/', import.meta.url));

const { values } = parseArgs({
  args: process.argv.slice(app.isPackaged ? 1 : 2),
  options: { data: { type: 'string' }, demo: { type: 'boolean', default: false } },
  strict: false,
});
const base = resolve(typeof values.data === 'string' ? values.data : defaultDataFolder());
const dataDir = app.isPackaged && values.demo === true ? join(base, 'demo') : base;

const refuse = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
  dialog.showErrorBox('Pivot', sentence);
  app.exit(1);
};

const openService = (): Service | undefined => {
  try {
    return createService({ capabilities: { host: 'electron', canPrintPdf: true }, printPdf }, { dataDir });
  } catch (error) {
    const sentence = refusalSentence(error, sessionLanguage());
    if (sentence === undefined) throw error;
    refuse(sentence);
    return undefined;
  }
};

const focus = (): void => {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
};

const closeOnQuit = (service: Service): void => {
  let isClosed = false;
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void service.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
};

const open = async (): Promise<void> => {
  const service = openService();
  if (!service) return;
  const problem = values.demo === true ? await fillDemo(service) : undefined;
  if (problem !== undefined) return refuse(problem);
  const words = hostWords(await languageOf(service));
  denyPermissions(session.defaultSession);
  denyNetwork(session.defaultSession);
  protocol.handle(scheme, answerPage(service, rendererFolder, words.web));
  serveCalls(ipcMain, service);
  service.subscribe((event) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('pivot:event', JSON.stringify(event));
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words.menu, process.platform)));
  app.on('second-instance', focus);
  app.on('window-all-closed', () => app.quit());
  closeOnQuit(service);
  openWindow(join(dataDir, 'window.json'));
};

/** One instance for each store: Electron's lock and settings belong to its folder. */
const claimFolder = (): boolean => {
  const folder = join(dataDir, 'electron');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    app.setPath('userData', folder);
  } catch {
    // The service refuses the same folder in words.
    return true;
  }
  return app.requestSingleInstanceLock();
};

app.enableSandbox();
app.on('web-contents-created', (_event, contents) => holdContents(contents, shell.openExternal));
protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);

if (claimFolder()) {
  process.on('SIGTERM', () => app.quit()).on('SIGINT', () => app.quit());
  await app.whenReady();
  await open();
} else app.quit();
