import type { Host } from '#electron/service/service.ts';
import { findBrowser, printWith } from './browser.ts';

/** A host without a window of its own, which prints with the workstation's browser where there is one. */
export const plainHost = (host: 'loopback' | 'cli', browser = findBrowser()): Host => ({
  capabilities: { host, canPrintPdf: browser !== undefined },
  ...(browser === undefined ? {} : { printPdf: printWith(browser) }),
});
