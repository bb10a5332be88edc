import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowState } from './window-state.ts';

type Surroundings = { readonly preload: string; readonly icon: string; readonly state: WindowState };

const webPreferences = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const;

/** How Pivot's window is made. */
export const windowOptions = ({ preload, icon, state }: Surroundings): BrowserWindowConstructorOptions => ({
  ...state.size,
  ...state.position,
  minWidth: 360,
  minHeight: 480,
  show: false,
  title: 'Pivot',
  icon,
  autoHideMenuBar: true,
  backgroundColor: '#ffffff',
  webPreferences: { ...webPreferences, preload },
});

/** How the window that prints reports is made: never shown, no script, no bridge. */
export const printWindowOptions = (): BrowserWindowConstructorOptions => ({
  show: false,
  webPreferences: { ...webPreferences, javascript: false, partition: 'print' },
});
