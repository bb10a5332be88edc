import { build } from 'vite';

/** Builds the window once, so that the browser tests see the current sources. */
export const setup = async (): Promise<void> => {
  await build({ configFile: 'renderer/vite.config.ts', logLevel: 'warn' });
};
