import { describe, expect, test } from 'vitest';
import { awaitedPieces } from '#electron/features/documents/awaited.ts';
import { list } from '#electron/features/documents/repository.ts';
import { openStore } from '#electron/store/open.ts';
import type { Store } from '#electron/store/store.ts';

/** How the queries of a piece of work read the store. */
const plansOf = (work: (store: Store) => unknown): string => {
  const store = openStore(':memory:');
  const steps: string[] = [];
  const spied: Store = {
    ...store,
    all: <Row>(sql: string, values = {}): Row[] => {
      const plan = store.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, values);
      steps.push(...plan.map(({ detail }) => detail));
      return [];
    },
  };
  work(spied);
  store.close();
  return steps.join('\n');
};

describe('the documents', () => {
  test.each([
    ['a dossier', { dossierId: 'd' }, ['documents_dossier', 'mail_dossier', 'documents_mail']],
    ['a letter', { mailId: 'm' }, ['documents_mail']],
    ['a meeting', { meetingId: 'm' }, ['documents_meeting']],
  ])('of %s are found by an index', (_, about, indexes) => {
    const plan = plansOf((store) => list(store, about));
    for (const index of indexes) expect(plan).toContain(index);
    expect(plan).not.toMatch(/^SCAN (d|documents|m|mail)\b(?! USING INDEX)/m);
  });

  test('that are missing are looked for only where one is expected', () => {
    const plan = plansOf((store) => awaitedPieces(store, {}));
    expect(plan).toContain('SCAN d USING INDEX dossiers_pieces');
    expect(plan).toContain('SCAN m USING INDEX mail_lacking');
  });
});

describe('the tables of documents refuse', () => {
  const file = `INSERT INTO files (sha256, bytes, media_type, stored_at) VALUES`;
  const document = `INSERT INTO documents (id, created_at, updated_at, series_id, version, label, file_name, sha256, withheld)
    VALUES ('d', '', '', 's', 1, 'l', 'f', '${'a'.repeat(64)}', '[]')`;

  test.each([
    ['a hash that is none', `${file} ('../x', 1, 'a/b', '')`, /CHECK/],
    ['an empty file', `${file} ('${'a'.repeat(64)}', 0, 'a/b', '')`, /CHECK/],
    ['a document of nothing', `${file} ('${'a'.repeat(64)}', 1, 'a/b', ''); ${document}`, /CHECK/],
  ])('%s', (_, sql, complaint) => {
    const store = openStore(':memory:');
    expect(() => store.script(sql)).toThrow(complaint);
    store.close();
  });

  test('a document without its file', () => {
    const store = openStore(':memory:');
    const withMeeting = document.replace('withheld)', 'withheld, meeting_id)').replace("'[]')", "'[]', 'nowhere')");
    expect(() => store.script(withMeeting)).toThrow(/FOREIGN KEY/);
    store.close();
  });
});
