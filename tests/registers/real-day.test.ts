import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RegisterId } from '#shared/registers/schema.ts';
import { openTestService } from '#tests/helpers/service.ts';
import { day, liveASmallDay } from './real-day.ts';

const month = { from: '2026-11-01', to: '2026-11-30' };

let opened: ReturnType<typeof openTestService>;
let made: Awaited<ReturnType<typeof liveASmallDay>>;

beforeEach(async () => {
  opened = openTestService();
  made = await liveASmallDay(opened.pivot);
});

/** The rows of a register with each cell under its column's key. */
const rowsOf = async (register: RegisterId, span = month) => {
  const answer = await opened.pivot.registers.rows({ register, ...span });
  const rows = answer.rows.map(({ cells, target }) => ({
    target,
    ...Object.fromEntries(answer.columns.map(({ key }, index) => [key, cells[index] ?? null])),
  }));
  return { ...answer, rows: rows as readonly (Record<string, unknown> & { target: unknown })[] };
};

test('the register of arrivals holds each letter in order, and keeps back what must be', async () => {
  const { rows, withheld, note } = await rowsOf('arrivals', { from: day, to: day });
  expect(rows).toMatchObject([
    {
      target: { kind: 'letter', id: made.letter.id },
      number: made.letter.number,
      arrivedOn: day,
      letterDate: '2026-11-20',
      sender: 'Mairie de Brest',
      reference: 'ST/2026/12',
      subject: '=HYPERLINK("http://example.org")',
      markedService: 'Sofia Alvarez',
      filing: made.file.reference,
    },
    { number: made.discreet.number, sender: 'Diffusion restreinte', subject: null, filing: made.secret.reference },
    { number: made.cover.number, arrivedOn: day, sender: 'Diffusion restreinte', subject: null },
  ]);
  expect(withheld).toBe(2);
  expect(note).toContain('2 inscriptions sans contenu : diffusion restreinte.');
});

test('a letter without its day is not in the register of another day', async () => {
  const { rows, total } = await rowsOf('arrivals', { from: '2026-11-24', to: '2026-11-24' });
  expect([rows, total]).toEqual([[], 0]);
});

test('no register tells what a closed cover, a graded letter or a restricted file keeps back', async () => {
  const { items } = await opened.pivot.registers.list({ all: true });
  for (const { id } of items) {
    const answer = JSON.stringify(
      await opened.pivot.registers.rows({ register: id, from: '2026-01-01', to: '2026-12-31' }),
    );
    expect([id, /discrète|témoin|Informateur/.exec(answer)?.[0]]).toEqual([id, undefined]);
  }
});

describe('the other registers of that day', () => {
  test('departures and the slip that goes with them', async () => {
    expect((await rowsOf('departures')).rows).toMatchObject([
      { recipient: 'Mairie de Brest', signatory: 'Mme Le Goff', dossier: made.file.reference },
    ]);
    const slip = await rowsOf('dispatch-slip');
    expect(slip.rows).toMatchObject([
      { recipient: 'Mairie de Brest', pieceCount: 3, designation: `${made.departure.number} : Accusé de réception` },
    ]);
    expect(slip.totalRow?.slice(0, 2)).toEqual(['Total', 3]);
  });

  test('dak, invoice and diaries', async () => {
    expect((await rowsOf('dak')).rows[0]).toMatchObject({
      crNumber: made.letter.number,
      from: 'Mairie de Brest',
      refAndDate: 'ST/2026/12, 20/11/2026',
      markedTo: 'Sofia Alvarez',
    });
    expect((await rowsOf('dak')).rows[2]).toMatchObject({ remarks: 'pli non ouvert' });
    expect((await rowsOf('dak-invoice')).total).toBe(3);
    expect((await rowsOf('section-diary')).rows[0]).toMatchObject({
      diaryNumber: made.letter.number,
      dealingHand: 'Sofia Alvarez',
      fileNumber: made.file.reference,
    });
    expect((await rowsOf('hand-diary')).rows).toMatchObject([{ dealingHand: 'Sofia Alvarez', receivedOn: day }]);
  });

  test('files and their movement', async () => {
    expect((await rowsOf('files')).rows).toMatchObject([
      { fileNumber: made.file.reference, subject: 'Réfection du gymnase', openedOn: day, closedOn: null },
      { fileNumber: made.secret.reference, subject: 'Diffusion restreinte' },
    ]);
    expect((await rowsOf('movements')).rows).toMatchObject([
      { fileNumber: made.file.reference, toWhom: 'Service juridique', sentOn: day, returnedOn: null },
    ]);
    expect((await rowsOf('monthly-pending')).rows[0]).toMatchObject({
      fileNumber: made.file.reference,
      receivedOn: day,
      stage: 'Reçu',
      levelHolding: 'Service juridique',
      since: day,
    });
  });

  test('the decision of the meeting', async () => {
    const { rows } = await rowsOf('decisions');
    expect(rows).toMatchObject([
      {
        target: { kind: 'meeting', id: made.meeting.id },
        number: '1',
        meetingOn: day,
        decision: 'Relancer l’architecte',
        owner: 'Sofia Alvarez',
        dueOn: '2026-11-27',
        status: 'En cours',
      },
    ]);
  });

  test('appropriations, liabilities and payment times', async () => {
    const credits = await rowsOf('appropriations');
    expect(credits.rows).toMatchObject([
      {
        aeOpened: 1_000_000,
        aeCommitted: 400_000,
        aeAvailable: 600_000,
        cpOpened: 800_000,
        cpPaid: 150_000,
        cpAvailable: 650_000,
        toPay: 250_000,
        aeRate: '40\u00A0%',
        cpRate: '18,8\u00A0%',
      },
    ]);
    expect((await rowsOf('liabilities')).rows).toMatchObject([
      { sanction: 'EJ-1', vendor: 'Bâtir SA', committed: 400_000, paid: 150_000, outstanding: 250_000 },
    ]);
    expect((await rowsOf('payment-times')).rows).toMatchObject([
      { invoice: 'F-1', amount: 150_000, receivedOn: '2026-11-02', paidOn: day, days: 21 },
    ]);
  });

  test('the load of the team', async () => {
    expect((await rowsOf('team-load')).rows).toContainEqual(
      expect.objectContaining({ member: 'Sofia Alvarez', open: 2, disposed: 0 }),
    );
  });
});

const saved = async (register: RegisterId, format: 'csv' | 'html', span = month) => {
  const { ticket, fileName, rows } = await opened.pivot.registers.export({ register, ...span, format });
  const bytes = opened.service.takeFile(ticket)?.bytes ?? new Uint8Array();
  return { fileName, rows, text: new TextDecoder().decode(bytes) };
};

test('a file holds the titles, every row, and no formula', async () => {
  const { text, rows, fileName } = await saved('arrivals', 'csv');
  expect([rows, fileName]).toEqual([3, 'pivot-arrivals-2026-11-01-2026-11-30.csv']);
  const lines = text.trim().split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toContain('"Arrivé le"');
  expect(lines[1]).toContain(`"'=HYPERLINK(""http://example.org"")"`);
});

test('a print of a period without entries says so', async () => {
  const { text } = await saved('arrivals', 'html', { from: '2026-03-01', to: '2026-03-31' });
  expect(text).toMatch(/Aucune inscription.*1er.*31 mars 2026/s);
  expect(text).toContain('Registre du courrier arrivée');
});

test.each(['xlsx', 'ods'] as const)('a spreadsheet (%s) holds the same rows, text as text', async (format) => {
  const { ticket } = await opened.pivot.registers.export({ register: 'arrivals', ...month, format });
  const bytes = opened.service.takeFile(ticket)?.bytes ?? new Uint8Array();
  const { sheets } = format === 'xlsx' ? await readXlsx(bytes) : await readOds(bytes);
  const cells = (sheets[0]?.rows ?? []).flat().map(String);
  expect(cells).toContain('Registre du courrier arrivée');
  expect(cells).toContain(made.letter.number);
  expect(cells.filter((cell) => cell.includes('HYPERLINK'))).toEqual(['=HYPERLINK("http://example.org")']);
  const formulas = [...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined);
  expect(formulas).toEqual([]);
});
