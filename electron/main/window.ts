import { fileURLToPath } from 'node:url';
import { BrowserWindow, screen } from 'electron';
import { origin } from './origin.ts';
import { windowOptions } from './window-options.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

/** Opens Pivot's window where it was last. */
export const openWindow = (statePath: string): BrowserWindow => {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const state = readWindowState(statePath, areas);
  const window = new BrowserWindow(
    windowOptions({
      preload: fileURLToPath(new URL('preload.cjs', import.meta.url)),
      icon: fileURLToPath(new URL('../../resources/icons/icon.png', import.meta.url)),
      state,
    }),
  );
  if (state.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    writeWindowState(statePath, { size: { width, height }, position: { x, y }, isMaximized: window.isMaximized() });
  });
  void window.loadURL(`${origin}/`);
  return window;
};
