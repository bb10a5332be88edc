import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const windowState = z.object({
  size: z.object({ width: z.number().int().min(360).max(20_000), height: z.number().int().min(480).max(20_000) }),
  position: z.object({ x: z.number().int(), y: z.number().int() }).nullable(),
  isMaximized: z.boolean(),
});

/** Where the window was when it was last closed. */
export type WindowState = z.infer<typeof windowState>;

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const initial: WindowState = { size: { width: 1360, height: 900 }, position: null, isMaximized: false };

const isOn = ({ size, position }: WindowState, area: Area): boolean =>
  position !== null &&
  position.x + size.width > area.x + 80 &&
  position.x < area.x + area.width - 80 &&
  position.y >= area.y &&
  position.y < area.y + area.height - 80;

/** Reads where the window was; centred when that is unknown or on a screen that is gone. */
export const readWindowState = (path: string, screens: readonly Area[]): WindowState => {
  try {
    const state = windowState.parse(JSON.parse(readFileSync(path, 'utf8')));
    return screens.some((area) => isOn(state, area)) ? state : { ...state, position: null };
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
