import { beforeAll, describe, expect, test } from 'vitest';
import { dossierQuery } from '#electron/features/dossiers/filter.ts';
import { openStore } from '#electron/store/open.ts';
import type { Store } from '#electron/store/store.ts';

const rows = 50_000;
let store: Store;

beforeAll(() => {
  store = openStore(':memory:');
  store.script(`
    INSERT INTO kinds (id, created_at, updated_at, code, name_fr, name_en, template, pillar, effort_minutes, is_active)
    VALUES ('k', '', '', 'DOS', 'Dossier', 'Dossier', '{KIND}-{year}-{serial}', 'documentation', 60, 1);
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
    INSERT INTO dossiers (num, id, created_at, updated_at, reference, title, summary, kind, pillar, state, state_since, priority,
      sensitivity, sender, received_on, due_on, assignee_id, tags, pieces, notes, suspension, closing_order, closed_on)
    SELECT i, 'd' || i, '', date('2025-01-01', (i % 600) || ' days'), 'DOS-2026-' || i, 'Dossier ' || i, '', 'DOS', 'documentation',
      iif(i % 10 = 0, 'received', 'closed'), '2026-01-01', 'ordinary', 'ordinary', '', date('2025-01-01', (i % 600) || ' days'),
      date('2025-02-01', (i % 600) || ' days'), NULL, '[]', '[]', '', NULL, iif(i % 10 = 0, NULL, '{}'), iif(i % 10 = 0, NULL, '2026-01-01')
    FROM n;
    ANALYZE;
  `);
}, 120_000);

const planOf = (sql: string, values: Readonly<Record<string, string | number | null>>): string[] =>
  store.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, values).map(({ detail }) => detail);

describe('the list of dossiers over 50,000 rows', () => {
  test.each(['receivedOn', '-receivedOn', 'dueOn', 'updatedAt', '-updatedAt', 'reference'] as const)(
    'reads in order by an index: %s',
    (sort) => {
      const { slice, values } = dossierQuery({ sort, limit: 50, offset: 0 }, '2026-11-23');
      const plan = planOf(slice, values);
      expect(plan.join('\n')).toMatch(/USING (COVERING )?INDEX dossiers_/);
      expect(plan.filter((step) => step.includes('TEMP B-TREE FOR ORDER BY'))).toEqual([]);
    },
  );

  test.each([
    ['late ones', { isLate: true }, 'dossiers_open'],
    ['a state', { state: 'received' as const }, 'dossiers_state'],
    ['an assignee', { assigneeId: 'p1' }, 'dossiers_assignee'],
  ])('counts %s by an index', (_, filter, index) => {
    const { count, values } = dossierQuery({ ...filter, limit: 50 }, '2026-11-23');
    expect(planOf(count, values).join('\n')).toContain(index);
  });

  test('a search starts from the text index', () => {
    const { count, values } = dossierQuery({ text: 'dossier 4217', limit: 50 }, '2026-11-23');
    expect(planOf(count, values).join('\n')).toContain('dossiers_text VIRTUAL TABLE INDEX');
    expect(store.first(count, values)).toEqual({ total: 11 });
  });
});
