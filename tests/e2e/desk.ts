import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { startLoopback } from '#electron/loopback/server.ts';
import { createService } from '#electron/service/create-service.ts';
import type { Host, Service } from '#electron/service/service.ts';
import { plainHost } from '#electron/web/host.ts';
import { hostWords } from '#electron/web/words.ts';
import type { PushEvent } from '#shared/contract/events.ts';
import { clientOf, temporaryFolder } from '#tests/helpers/service.ts';

const rendererFolder = join(import.meta.dirname, '../../dist/renderer');

const host: Host = { capabilities: { host: 'loopback', canPrintPdf: false } };

/** The screens of the registers and of what stands behind them. */
export const furtherScreens = [
  '/references',
  '/sommeil',
  '/registres',
  '/registres/arrivals',
  '/registres/weekly-arrears',
  '/registres/deadlines',
  '/budget',
  '/veille',
  '/visites',
  '/visites?nouveau=1',
  '/archives',
  '/traitements',
  '/salles',
  '/instances',
  '/modeles',
  '/calendriers',
  '/delais',
] as const;

type DeskOptions = {
  readonly isDemo?: boolean;
  readonly canPrint?: boolean;
  readonly width?: number;
  readonly height?: number;
};

/**
 * Pivot on a store of its own, in a real browser, signed in by its start address. `outside` collects every request that
 * leaves the loopback host, `mistakes` what the page complains of; `push` sends the page an event of the service.
 */
export const openDesk = async (
  browser: Browser,
  { isDemo = false, canPrint = false, width = 1360, height = 900 }: DeskOptions = {},
) => {
  const inner = createService(canPrint ? plainHost('loopback') : host, { dataDir: temporaryFolder() });
  const listeners = new Set<(event: PushEvent) => void>();
  const service: Service = {
    ...inner,
    subscribe: (listener) => {
      const stop = inner.subscribe(listener);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
  const push = (event: PushEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const pivot = clientOf(service);
  if (isDemo) await pivot.system.loadDemo();
  const loopback = await startLoopback({ service, rendererFolder, port: 0, words: hostWords('fr').web });
  const context = await browser.newContext({ viewport: { width, height }, locale: 'fr-FR', acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const outside: string[] = [];
  const mistakes: string[] = [];
  const origin = `http://127.0.0.1:${loopback.port}`;
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) outside.push(request.url());
  });
  page.on('pageerror', (error) => mistakes.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') mistakes.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    await loopback.close();
    await service.close();
  });
  await page.goto(loopback.startUrl);
  const open = async (path: string): Promise<void> => {
    await page.goto(`${origin}${path}`);
    await page.locator('h1').first().waitFor();
  };
  return { page, pivot, open, push, outside, mistakes };
};

/** Saves what a click downloads and answers its name and bytes. */
export const downloadOf = async (page: Page, click: () => Promise<void>): Promise<{ name: string; path: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const path = join(temporaryFolder(), download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path };
};
