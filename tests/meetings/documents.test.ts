import { describe, expect, test } from 'vitest';
import type { Host } from '#electron/service/service.ts';
import type { PivotClient } from '#shared/contract/contract.ts';
import { toInstant } from '#shared/kernel/time.ts';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';

const printing = () => {
  const printed: string[] = [];
  const host: Host = {
    capabilities: { host: 'cli', canPrintPdf: true },
    printPdf: async (html) => {
      printed.push(html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, '|'));
      return new TextEncoder().encode('%PDF-');
    },
  };
  return { ...openTestService({ host }), printed };
};

const held = async (pivot: PivotClient) => {
  const { id: bodyId } = await pivot.bodies.create({
    name: 'Conseil',
    quorum: { kind: 'number', count: 2, countsRepresented: false },
    minutesKind: 'full_record',
  });
  const { id: roomId } = await pivot.rooms.create({ name: 'Salle des mariages', place: 'Mairie' });
  const at = (day: string, time: string) => toInstant(day, time, 'Europe/Paris');
  const before = await pivot.meetings.create({
    title: 'Conseil d’octobre',
    bodyId,
    startsAt: at('2026-10-23', '18:00'),
    endsAt: at('2026-10-23', '20:00'),
  });
  await pivot.deadlines.create({
    title: 'Réparer le toit <b>',
    dueOn: '2026-11-20',
    source: 'decision',
    meetingId: before.id,
  });
  const { id } = await pivot.meetings.create({
    title: 'Conseil de novembre',
    bodyId,
    roomId,
    startsAt: at('2026-11-23', '08:00'),
    endsAt: at('2026-11-23', '10:00'),
    participants: [
      { name: 'Anne Roux', role: 'Maire', isMember: true, attendance: 'present' },
      { name: 'Paul Petit', isMember: true, attendance: 'represented', representedBy: 'Lina Amrani' },
      { name: 'Marc Blanc', isMember: true, attendance: 'excused' },
    ],
    agenda: [
      {
        title: 'Budget',
        minutes: 30,
        presenter: 'Anne Roux',
        papers: [{ label: 'Note de synthèse' }],
        notes: 'Débat nourri.',
        decision: 'Budget adopté.',
        votes: { for: 1, against: 0, abstentions: 1 },
      },
    ],
  });
  await pivot.meetings.open({ id, revision: 1 });
  await pivot.deadlines.create({ title: 'Publier le budget', dueOn: '2026-11-30', source: 'decision', meetingId: id });
  return { id };
};

describe('the files of a meeting', () => {
  test('the convocation says when, where, what follows and the timed agenda with its papers', async () => {
    const { pivot, printed } = printing();
    const { id } = await held(pivot);
    const { fileName } = await pivot.meetings.convocation({ id, format: 'pdf' });
    expect(fileName).toBe('pivot-convocation-2026-11-23.pdf');
    const [text] = printed;
    for (const words of [
      'Convocation — Conseil de novembre',
      'lundi 23 novembre 2026 de 08:00 à 10:00',
      'Salle des mariages, Mairie',
      'Réparer le toit &lt;b&gt;',
      'en retard',
      '08:00–08:30',
      'Note de synthèse',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Débat nourri');
  });

  test.each([
    [
      'full_record',
      [
        'Procès-verbal',
        'représenté par Lina Amrani',
        '1 membre',
        'le quorum n’est pas atteint',
        'Débat nourri',
        'Vote : 1 pour, 0 contre, 1 abstention',
        'Projet, non encore approuvé',
      ],
      [],
    ],
    ['summary', ['Compte rendu', 'Débat nourri', 'Publier le budget'], ['Vote :', 'quorum']],
    ['decisions', ['Relevé de décisions', 'Budget adopté', 'Publier le budget'], ['Débat nourri', 'Vote :', 'quorum']],
  ] as const)('a record of kind %s holds what that kind asks for', async (minutesKind, wanted, unwanted) => {
    const { pivot, printed } = printing();
    const { id } = await held(pivot);
    await pivot.meetings.update({ id, revision: 2, patch: { minutesKind } });
    await pivot.meetings.minutes({ id, format: 'pdf' });
    const [text = ''] = printed;
    for (const words of wanted) expect(text).toContain(words);
    for (const words of unwanted) expect(text).not.toContain(words);
  });

  test('are written in English too, with the approval and the number', async () => {
    const { pivot, printed } = printing();
    const { id } = await held(pivot);
    await pivot.settings.update({ patch: { language: 'en' } });
    await pivot.meetings.approve({ id, revision: 2, approvedOn: '2026-11-23', minutesNumber: '2026-11' });
    await pivot.meetings.minutes({ id, format: 'pdf' });
    expect(printed[0]).toContain('Formal minutes — Conseil de novembre');
    expect(printed[0]).toContain('No. 2026-11');
    expect(printed[0]).toMatch(/Approved on Monday,? 23 November 2026\./);
  });

  test('as DOCX is a file of Word; as PDF without a printer is refused', async () => {
    const { service, pivot } = openTestService();
    const { id } = await held(pivot);
    const { ticket, fileName } = await pivot.meetings.minutes({ id, format: 'docx' });
    const file = service.takeFile(ticket);
    expect(fileName).toBe('pivot-pv-2026-11-23.docx');
    expect(new TextDecoder().decode(file?.bytes.slice(0, 2))).toBe('PK');
    expect((await refusalOf(pivot.meetings.minutes({ id, format: 'pdf' }))).code).toBe('unavailable');
    expect((await refusalOf(pivot.meetings.minutes({ id: 'none', format: 'docx' }))).code).toBe('not_found');
  });
});
