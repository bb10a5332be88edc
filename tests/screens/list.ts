import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { fr } from '#renderer/text/fr/index.ts';

/** What the addresses of single things need. */
export type Known = {
  readonly dossierId: string;
  readonly meetingId: string;
  readonly letterId: string;
  readonly draftId: string;
};

/** A picture: its name, the address to open, and what to do there before it is taken. */
export type Screen = {
  readonly name: string;
  readonly path: string | ((known: Known) => string);
  readonly steps?: (page: Page) => Promise<unknown>;
};

const { common, dashboard, deadlines, dossiers, imports, meetings, shell, team, time } = fr;

const sampleFile = fileURLToPath(new URL('../fixtures/lok-sabha-questions.csv', import.meta.url));

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
const dialog = (page: Page) => page.getByRole('dialog').first().waitFor();
const started = (text: string): RegExp => new RegExp(`^${text.split('{{')[0] ?? text}`);

const newThing = (name: keyof typeof shell.newCommand) => async (page: Page) => {
  await press(page, shell.newItem);
  await page.getByRole('menuitem', { name: started(shell.newCommand[name]) }).click();
  await dialog(page);
};

const selectRows = async (page: Page): Promise<void> => {
  const boxes = page.getByRole('checkbox', { name: started(common.selectRow) });
  for (const row of [0, 1, 2]) await boxes.nth(row).check();
};

const askMove = (move: 'closed' | 'suspended') => async (page: Page) => {
  const button = page.getByRole('button', { name: dossiers.moves[move], exact: true });
  await page.getByRole('heading', { level: 1 }).waitFor();
  if ((await button.count()) > 0) await button.click();
  else {
    await press(page, common.actions);
    await page.getByRole('menuitem', { name: dossiers.moves[move], exact: true }).click();
  }
  await dialog(page);
};

const map = async (page: Page): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(sampleFile);
  await page.getByRole('button', { name: imports.check, exact: true }).waitFor();
};

const check = async (page: Page): Promise<void> => {
  await map(page);
  await press(page, imports.check);
  await page.getByText(imports.counts.created, { exact: true }).first().waitFor();
};

const bringIn = async (page: Page): Promise<void> => {
  await check(page);
  await page.getByRole('button', { name: started(imports.import.dossiers_other) }).click();
  await page.getByRole('button', { name: imports.again, exact: true }).waitFor();
};

const settingsTo = (name: string) => (page: Page) =>
  page.getByRole('heading', { name }).first().scrollIntoViewIfNeeded();

const aDossier = ({ dossierId }: Known): string => `/dossiers/${dossierId}`;

/** The pictures of a section at work, in the order in which they are taken. */
export const screens: readonly Screen[] = [
  { name: 'today', path: '/' },
  { name: 'palette', path: '/', steps: (page) => page.keyboard.press('Control+k').then(() => dialog(page)) },
  {
    name: 'palette-search',
    path: '/',
    steps: async (page) => {
      await page.keyboard.press('Control+k');
      await dialog(page);
      await page.keyboard.type('question');
      await page
        .getByRole('dialog')
        .getByText(/QE-\d+/)
        .first()
        .waitFor();
    },
  },
  { name: 'shortcuts', path: '/', steps: (page) => page.keyboard.type('?').then(() => dialog(page)) },
  { name: 'new-menu', path: '/', steps: (page) => press(page, shell.newItem) },
  { name: 'dossiers', path: '/dossiers' },
  { name: 'dossiers-filtered', path: '/dossiers?pillar=coordination&state=submitted' },
  {
    name: 'dossiers-more-filters',
    path: '/dossiers',
    steps: (page) => press(page, dossiers.filters.more),
  },
  { name: 'dossiers-selection', path: '/dossiers', steps: selectRows },
  { name: 'dossier-new', path: '/dossiers', steps: newThing('dossier') },
  { name: 'dossier', path: aDossier },
  { name: 'dossier-close', path: aDossier, steps: askMove('closed') },
  { name: 'dossier-suspend', path: aDossier, steps: askMove('suspended') },
  { name: 'meetings-week', path: '/reunions' },
  {
    name: 'meetings-month',
    path: '/reunions',
    steps: (page) => page.getByText(meetings.month, { exact: true }).first().click(),
  },
  { name: 'meeting', path: ({ meetingId }) => `/reunions/${meetingId}` },
  { name: 'meeting-new', path: '/reunions', steps: newThing('meeting') },
  { name: 'deadlines', path: '/echeances' },
  { name: 'deadline-new', path: '/echeances', steps: newThing('deadline') },
  {
    name: 'deadline-computed',
    path: '/echeances',
    steps: async (page) => {
      await newThing('deadline')(page);
      await page.getByText(deadlines.form.computed, { exact: true }).click();
    },
  },
  { name: 'time', path: '/temps' },
  {
    name: 'time-week-sheet',
    path: '/temps',
    steps: (page) => page.getByRole('table', { name: time.week.title }).scrollIntoViewIfNeeded(),
  },
  { name: 'time-last-week', path: '/temps', steps: (page) => press(page, time.previousWeek) },
  { name: 'time-new', path: '/temps', steps: newThing('time') },
  { name: 'time-new-row', path: '/temps', steps: (page) => press(page, time.week.addRow).then(() => dialog(page)) },
  { name: 'team', path: '/equipe' },
  { name: 'person-new', path: '/equipe', steps: (page) => press(page, team.add).then(() => dialog(page)) },
  { name: 'dashboard', path: '/tableau-de-bord' },
  {
    name: 'dashboard-table',
    path: '/tableau-de-bord',
    steps: async (page) => {
      await page
        .getByRole('button', { name: started(dashboard.chartActions) })
        .first()
        .click();
      await page.getByRole('menuitem', { name: dashboard.showTable }).click();
    },
  },
  { name: 'dashboard-export', path: '/tableau-de-bord', steps: (page) => press(page, dashboard.export) },
  { name: 'settings', path: '/reglages' },
  { name: 'settings-kinds', path: '/reglages', steps: settingsTo(fr.settings.kinds) },
  { name: 'settings-data', path: '/reglages', steps: settingsTo(fr.settings.data) },
  {
    name: 'settings-kind-new',
    path: '/reglages',
    steps: (page) => press(page, fr.settings.addKind).then(() => dialog(page)),
  },
  { name: 'mail', path: '/courrier' },
  { name: 'mail-to-do', path: '/courrier?registre=a-traiter' },
  { name: 'mail-new', path: '/courrier', steps: newThing('letter') },
  { name: 'letter', path: ({ letterId }) => `/courrier/${letterId}` },
  { name: 'correspondents', path: '/correspondants' },
  { name: 'missing-pieces', path: '/pieces' },
  { name: 'signature-book', path: '/parapheur' },
  { name: 'draft', path: ({ draftId }) => `/parapheur/${draftId}` },
  ...(['circuit', 'movements', 'references', 'ledgers'] as const).map((tab) => ({
    name: `dossier-${tab}`,
    path: aDossier,
    steps: (page: Page) => page.getByRole('tab', { name: dossiers.tabs[tab] }).click(),
  })),
  ...(['convocation', 'sitting', 'follow'] as const).map((tab) => ({
    name: `meeting-${tab}`,
    path: ({ meetingId }: Known) => `/reunions/${meetingId}`,
    steps: (page: Page) => page.getByRole('tab', { name: meetings.tabs[tab] }).click(),
  })),
  { name: 'special-references', path: '/references' },
  { name: 'call-book', path: '/sommeil' },
  { name: 'registers', path: '/registres' },
  { name: 'register-arrivals', path: '/registres/arrivals' },
  { name: 'register-arrears', path: '/registres/weekly-arrears' },
  { name: 'register-deadlines', path: '/registres/deadlines' },
  { name: 'budget', path: '/budget' },
  { name: 'watch', path: '/veille' },
  { name: 'visits', path: '/visites' },
  { name: 'visit-new', path: '/visites', steps: newThing('visit') },
  { name: 'records', path: '/archives' },
  { name: 'processings', path: '/traitements' },
  { name: 'rooms', path: '/salles' },
  { name: 'bodies', path: '/instances' },
  { name: 'templates', path: '/modeles' },
  { name: 'calendars', path: '/calendriers' },
  { name: 'deadline-rules', path: '/delais' },
  { name: 'not-found', path: '/nulle-part' },
  { name: 'import', path: '/import' },
  ...(existsSync(sampleFile)
    ? [
        { name: 'import-mapping', path: '/import', steps: map },
        { name: 'import-check', path: '/import', steps: check },
        { name: 'import-result', path: '/import', steps: bringIn },
      ]
    : []),
];

/** The picture of a store that was never opened. */
export const firstRun: Screen = { name: 'first-run', path: '/' };
