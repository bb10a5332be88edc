import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '#renderer/text/en/index.ts';
import { fr } from '#renderer/text/fr/index.ts';
import type { PivotClient } from '#shared/contract/contract.ts';
import type { Language } from '#shared/settings/schema.ts';
import { wordsOf } from '#shared/text/words.ts';
import { isWithoutBrowser, launchBrowser } from '#tests/helpers/browser.ts';
import { furtherScreens, openDesk } from './desk.ts';

const texts = { fr, en } as const;
const csv = join(import.meta.dirname, '../fixtures/lok-sabha-questions.csv');

/** Every string of a tree of words. */
const leavesOf = (tree: object): string[] =>
  Object.values(tree).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? leavesOf(value) : [];
  });

const lettersOf = (text: string): number => text.replace(/\{\{.*?\}\}/g, '').match(/\p{L}/gu)?.length ?? 0;
const wordsIn = (language: Language): string[] => [
  ...new Set([...leavesOf(texts[language]), ...leavesOf(wordsOf(language))]),
];

const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/\{\{.*?\}\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+')}$`,
  );

/** Whether a text is one that only the other language says. */
const foreignTo = (language: Language): ((text: string) => boolean) => {
  const own = new Set(wordsIn(language));
  const foreign = wordsIn(language === 'fr' ? 'en' : 'fr').filter((text) => !own.has(text));
  const whole = new Set(foreign.filter((text) => !text.includes('{{') && lettersOf(text) >= 4));
  const patterns = foreign.filter((text) => text.includes('{{') && lettersOf(text) >= 8).map(patternOf);
  const ownPatterns = [...own].filter((text) => text.includes('{{')).map(patternOf);
  const days = language === 'en' ? /^(lun|mar|mer|jeu|ven|sam|dim)\.( |$)/ : /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? \d/;
  return (text) =>
    whole.has(text) ||
    days.test(text) ||
    (patterns.some((pattern) => pattern.test(text)) && !ownPatterns.some((pattern) => pattern.test(text)));
};

const isKey = (text: string): boolean =>
  Object.keys(fr).some((group) => text.startsWith(`${group}.`)) && /^\w+(\.\w+)+$/.test(text);

/** Every text on the screen, also those for hovering and for screen readers. */
const textsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.checkVisibility() === true) found.add(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) found.add(element.getAttribute(name) ?? '');
    }
    return [document.title, ...found].map((text) => text.trim()).filter((text) => text !== '');
  });

type Stop = readonly [name: string, path: string, steps?: (page: Page) => Promise<unknown>];

const click = async (page: Page, ...names: readonly (string | RegExp)[]): Promise<void> => {
  for (const name of names) {
    const control = page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('menuitem', { name, exact: true }));
    await control
      .or(page.getByText(name, { exact: true }))
      .first()
      .click();
  }
};
const dialog = (page: Page) => page.getByRole('dialog').first().waitFor();
const startOf = (template: string): RegExp => new RegExp(`^${template.split('{{')[0]}`);

type Known = Readonly<Record<'dossier' | 'meeting' | 'letter' | 'draft', string>>;

/** What the section itself has written, which stays in its own language. */
const wordsOfTheSection = async (pivot: PivotClient): Promise<string[]> =>
  leavesOf(
    await Promise.all([
      pivot.views.list(),
      pivot.dossiers.tags(),
      pivot.dossiers.list({ withRestricted: true }),
      pivot.meetings.list({ from: '2000-01-01', to: '2099-01-01' }),
      pivot.kinds.list(),
      pivot.mail.list(),
      pivot.correspondents.list(),
      pivot.visits.list(),
      pivot.watch.list(),
      pivot.rooms.list(),
      pivot.processings.list(),
      pivot.budget.lines({}),
      pivot.records.rules({ withAll: true }),
    ]),
  );

/** The way through every screen, page and dialog, in the words of a language. */
const wayThrough = (language: Language, known: Known): Stop[] => {
  const { common, dashboard, deadlines, dossiers, imports, meetings, settings, shell, team, time } = texts[language];
  const opening =
    (...names: readonly (string | RegExp)[]) =>
    async (page: Page) => {
      await click(page, ...names);
      await dialog(page);
    };
  return [
    ['today', '/'],
    ['palette', '/', (page) => page.keyboard.press('Control+k').then(() => dialog(page))],
    ['shortcuts', '/', (page) => page.keyboard.type('?').then(() => dialog(page))],
    ['new', '/', (page) => click(page, shell.newItem)],
    ['timer', '/', (page) => click(page, shell.startTimer)],
    ['dossiers', '/dossiers', (page) => click(page, dossiers.filters.more)],
    ['dossiers sorted out', '/dossiers?state=submitted&pillar=coordination'],
    ['no dossier', '/dossiers?text=xyzxyz'],
    [
      'selection',
      '/dossiers',
      async (page) => {
        await page
          .getByRole('checkbox', { name: startOf(common.selectRow) })
          .first()
          .check();
        await click(page, dossiers.bulk.move);
      },
    ],
    ['new dossier', '/dossiers?nouveau=1', dialog],
    ['dossier', known.dossier, (page) => click(page, common.actions)],
    ['close', known.dossier, (page) => page.keyboard.press('x').then(() => dialog(page))],
    ['suspend', known.dossier, opening(dossiers.moves.suspended)],
    ['no such dossier', '/dossiers/none'],
    ['week', '/reunions'],
    ['month', '/reunions', (page) => click(page, meetings.month)],
    ['new meeting', '/reunions?nouveau=1', dialog],
    ['meeting', known.meeting],
    ['deadlines', '/echeances'],
    ['new deadline', '/echeances?nouveau=1', opening(deadlines.form.computed)],
    ['time', '/temps'],
    ['time entry', '/temps?nouveau=1', dialog],
    ['time row', '/temps', opening(time.week.addRow)],
    ['team', '/equipe'],
    ['person', '/equipe', opening(team.add)],
    ['dashboard', '/tableau-de-bord', (page) => click(page, dashboard.export)],
    [
      'chart tables',
      '/tableau-de-bord',
      async (page) => {
        const menus = page.getByRole('button', { name: startOf(dashboard.chartActions) });
        await menus.first().waitFor();
        for (let chart = 0; chart < (await menus.count()); chart++) {
          await menus.nth(chart).click();
          const item = page.getByRole('menuitem', { name: dashboard.showTable });
          if (await item.isVisible()) await item.click();
          else await page.keyboard.press('Escape');
        }
      },
    ],
    ['settings', '/reglages'],
    ['kind', '/reglages', opening(settings.addKind)],
    ['clear the demo', '/reglages', opening(settings.clearDemo)],
    ['mail', '/courrier'],
    ['mail to do', '/courrier?registre=a-traiter'],
    ['new letter', '/courrier?nouveau=1', dialog],
    ['letter', known.letter],
    ['correspondents', '/correspondants'],
    ['missing pieces', '/pieces'],
    ['signature book', '/parapheur'],
    ['draft', known.draft],
    ...['circuit', 'movements', 'references', 'ledgers'].map(
      (tab): Stop => [`dossier, ${tab}`, `${known.dossier}?onglet=${tab}`],
    ),
    ...(['convocation', 'sitting', 'follow'] as const).map(
      (tab): Stop => [
        `meeting, ${tab}`,
        known.meeting,
        (page) => page.getByRole('tab', { name: meetings.tabs[tab] }).click(),
      ],
    ),
    ...furtherScreens.map((path): Stop => [path, path]),
    ['nowhere', '/nulle-part'],
    ['import', '/import'],
    [
      'import check',
      '/import',
      async (page) => {
        await page.locator('input[type=file]').setInputFiles(csv);
        await click(page, imports.check);
        await page.getByText(imports.counts.created, { exact: true }).first().waitFor();
      },
    ],
  ];
};

describe.skipIf(isWithoutBrowser)('one language at a time', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test.each(['en', 'fr'] as const)('every screen and dialog speaks %s only', async (language) => {
    const { page, pivot, open, mistakes } = await openDesk(browser, { isDemo: true });
    await pivot.settings.update({ patch: { language } });
    const dispatched = (await pivot.dossiers.list({ state: 'dispatched', limit: 1 })).items[0];
    const held = (await pivot.meetings.list({ from: '2000-01-01', to: '2099-01-01', limit: 1 })).items[0];
    const written = new Set(await wordsOfTheSection(pivot));
    const isSaidWrongly = foreignTo(language);
    const isForeign = (text: string): boolean => !written.has(text) && isSaidWrongly(text);
    const letter = (await pivot.mail.list({ state: 'awaiting_ack', limit: 1 })).items[0];
    const draft = (await pivot.circuits.list({ limit: 1 })).items[0];
    const stops = wayThrough(language, {
      dossier: `/dossiers/${dispatched?.id}`,
      meeting: `/reunions/${held?.id}`,
      letter: `/courrier/${letter?.id}`,
      draft: `/parapheur/${draft?.id}`,
    });
    for (const [name, path, steps] of stops) {
      await open(path);
      await page.waitForLoadState('networkidle').catch(() => undefined);
      await steps?.(page);
      const shown = await textsOn(page);
      expect(shown.length, name).toBeGreaterThan(10);
      expect.soft(shown.filter(isForeign), name).toEqual([]);
      expect.soft(shown.filter(isKey), name).toEqual([]);
    }
    expect(mistakes.filter((text) => !/404|400/.test(text))).toEqual([]);
  });

  test('the first screen changes its language at once', async () => {
    const { page } = await openDesk(browser);
    await page.getByRole('heading', { name: fr.settings.first.title }).waitFor();
    expect((await textsOn(page)).filter(foreignTo('fr'))).toEqual([]);
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('heading', { name: en.settings.first.title }).waitFor();
    expect((await textsOn(page)).filter(foreignTo('en'))).toEqual([]);
  });
});
