/*
 * Takes a picture of every screen, page and dialog of the fictitious section, at each size, into `.screens/`. A picture
 * whose steps fail is named at the end, and the run then exits with 1.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startLoopback } from '#electron/loopback/server.ts';
import { createService } from '#electron/service/create-service.ts';
import type { Service } from '#electron/service/service.ts';
import { buildPart, isStale } from '#electron/start/build.ts';
import { hostWords } from '#electron/web/words.ts';
import { launchBrowser } from '#tests/helpers/browser.ts';
import { firstRun, type Known, type Screen, screens } from './list.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = join(root, '.screens');
const sizes = [
  { width: 1360, height: 900 },
  { width: 1024, height: 700 },
] as const;

const now = '2026-11-23T08:00:00.000Z';
const timeZone = 'Europe/Paris';
const settleMs = 350;

const asked = async <T>(service: Service, procedure: string, input: object): Promise<T> => {
  const reply = await service.dispatch(procedure, input);
  if (!reply.ok) throw new Error(`${procedure}: ${reply.error.message}`);
  return reply.value as T;
};

type Items = { readonly items: readonly { readonly id: string }[] };

const firstOf = ({ items }: Items): string => {
  const [first] = items;
  if (!first) throw new Error('the fictitious section lacks what is to be shown');
  return first.id;
};

const knownOf = async (service: Service): Promise<Known> => {
  const late = { isLate: true, state: 'under_examination', limit: 1 };
  return {
    dossierId: firstOf(await asked<Items>(service, 'dossiers.list', late)),
    meetingId: firstOf(await asked<Items>(service, 'meetings.list', { from: '2026-11-16', to: '2026-11-16' })),
    letterId: firstOf(await asked<Items>(service, 'mail.list', { state: 'awaiting_ack', limit: 1 })),
    draftId: firstOf(await asked<Items>(service, 'circuits.list', { limit: 1 })),
  };
};

const take = async (page: Page, origin: string, known: Known, screen: Screen, file: string): Promise<void> => {
  const path = typeof screen.path === 'string' ? screen.path : screen.path(known);
  await page.goto(new URL(path, origin).href);
  await page.getByRole('main').waitFor();
  await page.waitForTimeout(settleMs);
  try {
    await screen.steps?.(page);
  } finally {
    await page.waitForTimeout(settleMs);
    await page.screenshot({ path: file });
  }
};

const takeAll = async (
  browser: Browser,
  service: Service,
  wanted: readonly Screen[],
  known: Known,
): Promise<string[]> => {
  const loopback = await startLoopback({
    service,
    rendererFolder: join(root, 'dist', 'renderer'),
    port: 0,
    words: hostWords('fr').web,
  });
  const failures: string[] = [];
  for (const size of sizes) {
    const label = `${size.width}x${size.height}`;
    const context = await browser.newContext({ viewport: size, locale: 'fr-FR', timezoneId: timeZone });
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    await page.clock.setFixedTime(now);
    await page.goto(loopback.newEntryUrl());
    for (const screen of wanted) {
      const name = `${screen.name}-${label}`;
      await take(page, loopback.startUrl, known, screen, join(out, `${name}.png`)).catch((error: unknown) => {
        failures.push(`${name}: ${error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : error}`);
      });
    }
    await context.close();
    const { items: imports } = await asked<Items>(service, 'imports.list', {});
    for (const { id } of imports) await service.dispatch('imports.undo', { id });
  }
  await loopback.close();
  return failures;
};

const openStore = (dataDir: string): Service =>
  createService(
    { capabilities: { host: 'loopback', canPrintPdf: true } },
    { dataDir, clock: { now: () => now, timeZone } },
  );

const none: Known = { dossierId: '', meetingId: '', letterId: '', draftId: '' };

const run = async (folder: string, browser: Browser): Promise<string[]> => {
  const fresh = openStore(join(folder, 'fresh'));
  const failures = await takeAll(browser, fresh, [firstRun], none);
  await fresh.close();
  const service = openStore(join(folder, 'demo'));
  await asked(service, 'system.loadDemo', {});
  failures.push(...(await takeAll(browser, service, screens, await knownOf(service))));
  await service.close();
  return failures;
};

if (isStale(root, 'renderer')) {
  const problem = buildPart(root, 'renderer');
  if (problem !== undefined) throw new Error(problem);
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'pivot-screens-'));
const browser = await launchBrowser();
try {
  const failures = await run(folder, browser);
  const count = (screens.length + 1) * sizes.length;
  process.stdout.write(`${count - failures.length} of ${count} pictures in ${out}\n`);
  for (const failure of failures) process.stdout.write(`failed: ${failure}\n`);
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
