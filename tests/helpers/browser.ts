import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const candidates = [
  process.env.PIVOT_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The workstation's browser of the Chromium family, if it has one. */
export const browserPath = candidates.find((path) => path !== undefined && existsSync(path));

const isRequired = process.env.PIVOT_REQUIRE_BROWSER === '1';

if (browserPath === undefined && !isRequired) {
  process.stderr.write(
    'Browser tests skipped: no Chromium, Chrome or Edge here. On Debian: apt-get install chromium\n',
  );
}

/** Whether browser tests are to be skipped here; where a browser is required they run, and fail without one. */
export const isWithoutBrowser = browserPath === undefined && !isRequired;

/** Starts the browser without a window and without any connection of its own. */
export const launchBrowser = async (): Promise<Browser> => {
  if (browserPath === undefined) throw new Error('PIVOT_REQUIRE_BROWSER=1, but no Chromium, Chrome or Edge was found.');
  return chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};
