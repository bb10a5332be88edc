import type { MenuItemConstructorOptions } from 'electron';
import type { HostWords } from '#electron/web/words.ts';

/** The menu: what the platform expects, no more; Pivot's own commands are in its window. */
export const menuTemplate = (words: HostWords['menu'], platform: NodeJS.Platform): MenuItemConstructorOptions[] => [
  ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
  {
    label: words.file,
    submenu: [
      { role: 'close', label: words.close },
      { role: 'quit', label: words.quit },
    ],
  },
  {
    label: words.edit,
    submenu: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      { type: 'separator' },
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  },
  {
    label: words.view,
    submenu: [
      { role: 'reload', label: words.reload },
      { type: 'separator' },
      { role: 'resetZoom', label: words.actualSize },
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'togglefullscreen', label: words.fullScreen },
    ],
  },
];
