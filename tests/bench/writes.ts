import type { Database } from '#electron/store/driver.ts';
import { benchDay } from './fill.ts';

const at = `${benchDay}T08:00:00.000Z`;

/** The dossier as the journal keeps it: the same fields, and so the same bytes, as the service writes. */
const dossierOf = (id: string, reference: string, title: string, kind: string) => ({
  title,
  summary: '',
  kind,
  pillar: 'documentation',
  priority: 'ordinary',
  sensitivity: 'ordinary',
  sender: '',
  receivedOn: benchDay,
  dueOn: null,
  assigneeId: null,
  tags: [],
  pieces: [],
  notes: '',
  id,
  revision: 1,
  createdAt: at,
  updatedAt: at,
  reference,
  linkIds: [],
  state: 'received',
  stateSince: benchDay,
  suspension: null,
  closingOrder: null,
  closedOn: null,
  importId: null,
});

const insertDossier = `INSERT INTO dossiers (id, revision, created_at, updated_at, reference, title, summary, kind, pillar,
    state, state_since, priority, sensitivity, sender, received_on, due_on, assignee_id, tags, pieces, notes, suspension,
    closing_order, closed_on, import_id)
  VALUES (@id, 1, @at, @at, @reference, @title, '', @kind, 'documentation', 'received', @day, 'ordinary', 'ordinary', '',
    @day, NULL, NULL, '[]', '[]', '', NULL, NULL, NULL, NULL)`;

const insertJournal = `INSERT INTO journal (at, actor_id, subject, subject_id, action, before, after, note, dossier_id)
  VALUES (@at, @actorId, 'dossier', @id, @action, NULL, @after, '', @id)`;

/** A dossier of the kind `COUR` opened by bare statements: number, row, text index by trigger, journal, one commit. */
export const bareCreate = (db: Database): ((run: number) => void) => {
  const template = db.prepare('SELECT template FROM kinds WHERE code = ?');
  const serial = db.prepare('SELECT last FROM serials WHERE kind = ? AND year = ?');
  const isTaken = db.prepare('SELECT 1 FROM dossiers WHERE reference = ?');
  const keep = db.prepare('UPDATE serials SET last = ? WHERE kind = ? AND year = ?');
  const dossier = db.prepare(insertDossier);
  const journal = db.prepare(insertJournal);
  const create = db.transaction((run: number) => {
    template.get('COUR');
    const found = serial.get('COUR', 2026) as { readonly last: number };
    const next = found.last + 1;
    const reference = `COUR-2026-${next}`;
    isTaken.get(reference);
    keep.run(next, 'COUR', 2026);
    const id = `bare-${run}`;
    const title = `Courrier ${run}`;
    dossier.run({ id, at, reference, title, kind: 'COUR', day: benchDay });
    const after = JSON.stringify(dossierOf(id, reference, title, 'COUR'));
    journal.run({ id, at, actorId: 'person-0', action: 'created', after });
  });
  return (run) => create.immediate(run);
};

/** The rows of the file that is imported. */
export const importRows = Array.from({ length: 10_000 }, (_, index) => ({
  reference: `IMP-${String(index).padStart(5, '0')}`,
  title: `Courrier importé ${index} de la mairie`,
}));

export const importCsv = `Référence,Objet,Reçu le\n${importRows
  .map(({ reference, title }) => `${reference},${title},23/11/2026`)
  .join('\n')}\n`;

/** The same rows inserted by bare statements with their journal in one transaction, none of them parsed. */
export const bareImport = (db: Database): void => {
  const isTaken = db.prepare('SELECT 1 FROM dossiers WHERE reference = ? AND deleted_at IS NULL');
  const dossier = db.prepare(insertDossier);
  const journal = db.prepare(insertJournal);
  db.transaction(() => {
    importRows.forEach(({ reference, title }, index) => {
      isTaken.get(reference);
      const id = `import-${index}`;
      dossier.run({ id, at, reference, title, kind: 'DOS', day: benchDay });
      const after = JSON.stringify(dossierOf(id, reference, title, 'DOS'));
      journal.run({ id, at, actorId: 'person-0', action: 'imported', after });
    });
  }).immediate();
};
