import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const bounds = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(360).max(20_000),
  height: z.number().int().min(480).max(20_000),
});

const windowState = z.object({ bounds, isMaximized: z.boolean() });

/** Where the window was when it was last closed. */
export type WindowState = z.infer<typeof windowState>;

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const initial: WindowState = { bounds: { width: 1360, height: 900 }, isMaximized: false };

const isOn = ({ x = 0, y = 0, width }: WindowState['bounds'], area: Area): boolean =>
  x + width > area.x + 80 && x < area.x + area.width - 80 && y >= area.y && y < area.y + area.height - 80;

/** Reads where the window was; centred when that is unknown or on a screen that is gone. */
export const readWindowState = (path: string, screens: readonly Area[]): WindowState => {
  try {
    const state = windowState.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (screens.some((area) => isOn(state.bounds, area))) return state;
    return { ...state, bounds: { width: state.bounds.width, height: state.bounds.height } };
  } catch {
    return initial;
  }
};

/** Keeps where the window is; without a place to write, the next start is centred. */
export const writeWindowState = (path: string, state: WindowState): void => {
  try {
    writeFileSync(path, JSON.stringify(state));
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
};
