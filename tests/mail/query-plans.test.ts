import { beforeAll, describe, expect, test } from 'vitest';
import { mailQuery } from '#electron/features/mail/filter.ts';
import { openStore } from '#electron/store/open.ts';
import type { Store } from '#electron/store/store.ts';

const rows = 50_000;
let store: Store;

beforeAll(() => {
  store = openStore(':memory:');
  store.script(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
    INSERT INTO mail (num, id, created_at, updated_at, direction, number, series, year, serial, stamped_on, channel,
      is_cover_only, is_empty, outer_marking, correspondent_name, sender_ref, subject, kind, language, region, security,
      urgency, missing_enclosures, service, with_office, needs_ack, reply_due_on, clocks, replied_on, disposal_kind,
      disposed_on, disposal_order, signatory, tracking_number, tracking_events, cancel_reason, notes)
    SELECT i, 'm' || i, '', '', iif(i % 3 = 0, 'out', 'in'), 'N-' || i, '', 2024 + i % 3, i,
      date((2024 + i % 3) || '-01-01', (i % 300) || ' days'), 'post', 0, 0, '', 'Mairie ' || (i % 500), 'R' || i,
      'Courrier ' || i, 'letter', 'fr', '', 'ordinary', 'ordinary', '[]', '', '', 0,
      iif(i % 40 = 1, date('2026-11-01', (i % 60) || ' days'), NULL), '{}', iif(i % 40 = 1, NULL, '2026-01-01'),
      iif(i % 40 = 1, NULL, 'filed'), iif(i % 40 = 1, NULL, '2026-01-01'), iif(i % 40 = 1, NULL, '{}'), '', '', '[]', '', ''
    FROM n;
    ANALYZE;
  `);
}, 120_000);

const planOf = (sql: string, values: Readonly<Record<string, string | number | null>>): string[] =>
  store.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, values).map(({ detail }) => detail);

describe('the registers over 50,000 letters', () => {
  test.each([
    ['-number', 'mail_register'],
    ['number', 'mail_register'],
    ['stampedOn', 'mail_stamped'],
    ['-stampedOn', 'mail_stamped'],
  ] as const)('read in order by an index: %s', (sort, index) => {
    const { slice, values } = mailQuery({ direction: 'in', sort, limit: 50, offset: 0 }, '2026-11-23');
    const plan = planOf(slice, values);
    expect(plan.join('\n')).toContain(index);
    expect(plan.filter((step) => step.includes('TEMP B-TREE FOR ORDER BY'))).toEqual([]);
  });

  test.each([
    ['one year of a register', { direction: 'in' as const, year: 2026 }, 'mail_register'],
    ['pending arrivals', { direction: 'in' as const, state: 'pending' as const }, 'mail_open'],
    ['late arrivals', { direction: 'in' as const, isOverdue: true }, 'mail_open'],
    ['those to dispose of', { direction: 'in' as const, state: 'replied' as const }, 'mail_replied'],
    ['a holder', { markedTo: 'p1' }, 'mail_marked'],
    ['a dossier', { dossierId: 'd1' }, 'mail_dossier'],
    ['a correspondent', { correspondentId: 'c1' }, 'mail_correspondent'],
  ])('count %s by an index', (_, filter, index) => {
    const { count, values } = mailQuery({ ...filter, limit: 50 }, '2026-11-23');
    expect(planOf(count, values).join('\n')).toContain(index);
  });

  test('a search starts from the text index', () => {
    const { count, values } = mailQuery({ text: 'courrier 4217', limit: 50 }, '2026-11-23');
    expect(planOf(count, values).join('\n')).toContain('mail_text VIRTUAL TABLE INDEX');
    expect(store.first(count, values)).toEqual({ total: 11 });
  });

  test('a letter is not deleted, whoever asks', () => {
    expect(() => store.run(`DELETE FROM mail WHERE id = 'm1'`)).toThrow(/never deleted/);
  });
});
