import { expect, test } from 'vitest';
import type { ImportTarget } from '#shared/imports/schema.ts';
import { refusalOf } from '#tests/helpers/service.ts';
import { bytesOf, openImports } from './files.ts';

const calendar = (content: string): string => `BEGIN:VCALENDAR\n${content}END:VCALENDAR\n`;
const event = (content: string): string => calendar(`BEGIN:VEVENT\nUID:x\n${content}END:VEVENT\n`);
const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 7919 + 13) % 256);
const wide = (count: number): string => Array.from({ length: count }, (_, index) => `c${index}`).join(',');
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (c) => c.charCodeAt(0)).buffer);

const refused: readonly (readonly [string, ImportTarget, Uint8Array | string, RegExp])[] = [
  ['an empty table', 'dossiers', '', /vide/],
  ['a table of blanks', 'dossiers', ' \n\n \n', /vide/],
  ['a table with a header only', 'dossiers', 'Objet;Date\n', /en-tête/],
  ['a picture as a table', 'dossiers', noise(5000), /fichier texte/],
  ['a table with a NUL', 'dossiers', 'Objet\na\0b\n', /fichier texte/],
  ['a table in UTF-16', 'dossiers', utf16('Objet\nUn\n'), /UTF-16/],
  ['a quotation mark that is not closed', 'dossiers', 'Objet,Note\nUn,a\nDeux,"b\nTrois,c\n', /ligne 3 /],
  ['the same over 20 MB', 'dossiers', `Objet,Note\nUn,"${'x,y\n'.repeat(5_000_000)}`, /ligne 2 /],
  ['a mark inside a cell', 'dossiers', 'Objet,Note\n"Un" deux,a\n', /ligne 2 /],
  ['201 columns', 'dossiers', `${wide(201)}\n${wide(201)}\n`, /200 colonnes/],
  ['a row of a million cells', 'dossiers', `Objet\n${','.repeat(1_000_000)}x\n`, /200 colonnes/],
  ['200,001 rows', 'dossiers', `Objet\n${'Un\n'.repeat(200_001)}`, /200\s000 lignes/],
  ['an empty calendar', 'meetings', '', /vide/],
  ['a calendar without event', 'meetings', calendar(''), /aucun événement/],
  ['a table as a calendar', 'meetings', 'Objet;Date\nUn;02/11/2026\n', /iCalendar/],
  ['a picture as a calendar', 'meetings', noise(5000), /fichier texte/],
  ['a calendar cut short', 'meetings', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n', /iCalendar/],
  [
    '50,000 components in each other',
    'meetings',
    calendar('BEGIN:X\n'.repeat(50_000) + 'END:X\n'.repeat(50_000)),
    /iCalendar/,
  ],
  [
    '60 endless series by the second',
    'meetings',
    calendar(
      Array.from(
        { length: 60 },
        (_, n) => `BEGIN:VEVENT\nUID:${n}\nDTSTART:20261124T140000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT\n`,
      ).join(''),
    ),
    /50\s000 réunions/,
  ],
];

test.each(refused)('%s is refused in one sentence', { timeout: 60_000 }, async (_, target, content, sentence) => {
  const { run, countDossiers, countMeetings } = openImports();
  const error = await refusalOf(run(content, target));
  expect(error.code).toBe('validation');
  expect(error.message).toMatch(sentence);
  expect(error.message).toMatch(/Rien n’a été importé\.$/);
  expect((await countDossiers()) + (await countMeetings())).toBe(0);
});

const failed: readonly (readonly [string, ImportTarget, string, string | null])[] = [
  ['a cell of 5 MB', 'dossiers', `Objet;Date\n${'x'.repeat(5_000_000)};02/11/2026\n`, 'Objet'],
  ['a row of another width', 'dossiers', 'Objet;Date\nUn;02/11/2026\nDeux\n', null],
  [
    'a title of 20 MB',
    'meetings',
    event(`SUMMARY:y\nDTSTART:20261124T140000\n`).replace('SUMMARY:y', `SUMMARY:${'x'.repeat(20_000_000)}`),
    'SUMMARY',
  ],
  [
    'an identity of 5 MB',
    'meetings',
    event('DTSTART:20261124T140000\nDURATION:PT1H\n').replace('UID:x', `UID:${'x'.repeat(5_000_000)}`),
    'UID',
  ],
  ['a date that does not exist', 'meetings', event('DTSTART:20261324T140000\n'), 'DTSTART'],
  ['no date', 'meetings', event(''), 'DTSTART'],
  ['an end before the start', 'meetings', event('DTSTART:20261124T140000\nDTEND:20261124T130000\n'), 'DTEND'],
  ['an unknown frequency', 'meetings', event('DTSTART:20261124T140000\nDURATION:PT1H\nRRULE:FREQ=PARFOIS\n'), 'RRULE'],
];

test.each(failed)('%s is listed and keeps the file out', { timeout: 60_000 }, async (_, target, content, column) => {
  const { run, countDossiers, countMeetings } = openImports();
  const result = await run(content, target);
  expect(result).toMatchObject({ created: 0, failed: 1, importId: null });
  expect(result.problems.filter(({ severity }) => severity === 'error').map((problem) => problem.column)).toEqual([
    column,
  ]);
  expect((await countDossiers()) + (await countMeetings())).toBe(0);
});

test('a row that only looks like code is kept as text', async () => {
  const { run, pivot } = openImports();
  const titles = [
    '=HYPERLINK("http://x")',
    '<script>alert(1)</script>',
    "'); DROP TABLE dossiers; --",
    '@SUM(A1)',
    '\u202Egnp',
  ];
  const rows = titles.map((title, index) => `"${title.replaceAll('"', '""')}",X-${index}`);
  await run(['Objet,Référence', ...rows].join('\n'));
  const { items } = await pivot.dossiers.list({ sort: 'reference' });
  expect(items.map(({ title }) => title)).toEqual(titles);
});

test('bytes that are no UTF-8 are read as Windows-1252 and said so', async () => {
  const { inspect } = openImports();
  const bytes = new Uint8Array([...bytesOf('Objet\nEt'), 0xe9, 0x80, 10]);
  expect(await inspect(bytes)).toMatchObject({ mapping: { encoding: 'windows-1252' }, sample: [['Eté€']] });
});
