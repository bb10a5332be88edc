import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { buildPart, isStale } from '#electron/start/build.ts';
import { browserPath, launchBrowser } from '#tests/helpers/browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

type Step = { readonly name: string; readonly at: number };

const readyLine = (child: ReturnType<typeof spawn>): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /Pivot: (http\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.on('exit', () => reject(new Error(`Pivot ended before it was ready: ${said}`)));
  });

const stepsOf = async (page: Page, url: string, start: number): Promise<Step[]> => {
  const navigation = performance.now() - start;
  await page.goto(url, { waitUntil: 'load' });
  const timing = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation').map((found) => found.toJSON());
    return { firstByte: Number(entry?.responseStart ?? 0), loaded: Number(entry?.loadEventStart ?? 0) };
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const drawn = performance.now() - start;
  await page
    .getByRole('link', { name: /^Dossiers/ })
    .first()
    .click();
  await page.locator('tbody tr, [role=row][aria-rowindex]').nth(5).waitFor();
  return [
    { name: 'first byte in the browser', at: navigation + timing.firstByte },
    { name: 'page loaded', at: navigation + timing.loaded },
    { name: 'first screen drawn', at: drawn },
    { name: 'rows of the list visible', at: performance.now() - start },
  ];
};

/** The steps from the start of the process on that store to a usable list, as lines of text. */
export const startInBrowser = async (dataDir: string): Promise<string[]> => {
  if (browserPath === undefined) return ['skipped: no Chromium, Chrome or Edge here'];
  if (isStale(root, 'renderer')) {
    const problem = buildPart(root, 'renderer');
    if (problem !== undefined) return [`skipped: the renderer does not build\n${problem}`];
  }
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['electron/start/start.ts', '--browser', '--no-open', '--port', '0', '--data', dataDir],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const url = await readyLine(child);
    const ready = { name: 'process to ready line', at: performance.now() - start };
    const steps = [ready, ...(await stepsOf(page, url, start))];
    return steps.map(
      ({ name, at }, index) =>
        `${name.padEnd(28)} ${at.toFixed(0).padStart(6)} ms  (+${(at - (steps[index - 1]?.at ?? 0)).toFixed(0)})`,
    );
  } finally {
    child.kill('SIGTERM');
    await browser.close();
  }
};
