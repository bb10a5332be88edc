import { tableOf } from '#electron/features/collection.ts';
import { type ColumnMap, json, mapOf, plain, type Row } from '#electron/store/columns.ts';
import type { Parameters, Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Chase, Document, DocumentRow } from '#shared/documents/schema.ts';
import type { Instant } from '#shared/kernel/time.ts';

type Kept = Omit<Document, 'bytes' | 'mediaType'>;

const tracked = {
  id: plain<string>('id'),
  revision: plain<number>('revision'),
  createdAt: plain<string>('created_at'),
  updatedAt: plain<string>('updated_at'),
};

const map = mapOf<Kept>('documents', {
  ...tracked,
  seriesId: plain('series_id'),
  version: plain('version'),
  label: plain('label'),
  fileName: plain('file_name'),
  sha256: plain('sha256'),
  dossierId: plain('dossier_id'),
  mailId: plain('mail_id'),
  meetingId: plain('meeting_id'),
  withheld: json('withheld'),
} satisfies ColumnMap<Kept>);

/** The reminders sent for missing papers. */
export const chases = tableOf<Chase>(
  'chases',
  {
    ...tracked,
    dossierId: plain('dossier_id'),
    mailId: plain('mail_id'),
    label: plain('label'),
    chasedOn: plain('chased_on'),
    nextOn: plain('next_on'),
    personId: plain('person_id'),
    note: plain('note'),
  } satisfies ColumnMap<Chase>,
  (w) => w.documents.chaseMissing,
);

const addedBy = `coalesce((SELECT p.name FROM journal j JOIN people p ON p.id = j.actor_id
  WHERE j.subject_id = d.id AND j.subject = 'document' AND j.action = 'created' LIMIT 1), '')`;

const rowSql = `SELECT ${map.select('d.')}, f.bytes, f.media_type,
    (SELECT count(*) FROM documents v WHERE v.series_id = d.series_id AND v.deleted_at IS NULL) AS versions,
    ${addedBy} AS added_by
  FROM documents d JOIN files f ON f.sha256 = d.sha256`;

const fromRow = (row: Row): DocumentRow => ({
  ...map.fromRow(row),
  bytes: Number(row.bytes),
  mediaType: String(row.media_type),
  versions: Math.max(1, Number(row.versions)),
  addedBy: String(row.added_by),
});

const latest = `NOT EXISTS (SELECT 1 FROM documents n
  WHERE n.series_id = d.series_id AND n.version > d.version AND n.deleted_at IS NULL)`;

type About = {
  readonly dossierId?: string | undefined;
  readonly mailId?: string | undefined;
  readonly meetingId?: string | undefined;
};

/** The latest version of each document of a dossier and its letters, of a letter, of a meeting, or of all. */
export const list = (store: Store, { dossierId, mailId, meetingId }: About): DocumentRow[] => {
  const conditions = ['d.deleted_at IS NULL', latest];
  const values: Record<string, string> = {};
  if (dossierId !== undefined) {
    conditions.push(`d.id IN (SELECT id FROM documents WHERE dossier_id = @dossierId AND deleted_at IS NULL
      UNION SELECT x.id FROM mail m JOIN documents x ON x.mail_id = m.id AND x.deleted_at IS NULL
      WHERE m.dossier_id = @dossierId)`);
    values.dossierId = dossierId;
  }
  if (mailId !== undefined) {
    conditions.push('d.mail_id = @mailId');
    values.mailId = mailId;
  }
  if (meetingId !== undefined) {
    conditions.push('d.meeting_id = @meetingId');
    values.meetingId = meetingId;
  }
  return store
    .all<Row>(`${rowSql} WHERE ${conditions.join(' AND ')} ORDER BY d.created_at, d.rowid`, values)
    .map(fromRow);
};

const missing = (): AppError => new AppError('not_found', (w) => w.documents.missing);

/** All versions of a document, the latest first. Throws `not_found`. */
export const versions = (store: Store, seriesId: string): DocumentRow[] => {
  const found = store
    .all<Row>(`${rowSql} WHERE d.series_id = @seriesId AND d.deleted_at IS NULL ORDER BY d.version DESC`, { seriesId })
    .map(fromRow);
  if (found.length === 0) throw missing();
  return found;
};

/** The version, or with `isDeleted` the one in the bin. Throws `not_found`. */
export const find = (store: Store, id: string, isDeleted = false): DocumentRow => {
  const row = store.first<Row>(`${rowSql} WHERE d.id = @id AND d.deleted_at IS ${isDeleted ? 'NOT NULL' : 'NULL'}`, {
    id,
  });
  if (!row) throw missing();
  return fromRow(row);
};

/** The number that the next version of a document takes; those in the bin count. */
export const nextVersion = (store: Store, seriesId: string): number =>
  (store.first<{ last: number }>(
    'SELECT coalesce(max(version), 0) AS last FROM documents WHERE series_id = @seriesId',
    {
      seriesId,
    },
  )?.last ?? 0) + 1;

const rowOf = ({ bytes: _bytes, mediaType: _mediaType, ...kept }: Document): Parameters => map.toRow(kept);

/** Enters a document, and its file when no document has the same bytes yet. */
export const insert = (store: Store, document: Document): void => {
  store.run(
    `INSERT INTO files (sha256, bytes, media_type, stored_at) VALUES (@sha256, @bytes, @mediaType, @at)
     ON CONFLICT (sha256) DO NOTHING`,
    { sha256: document.sha256, bytes: document.bytes, mediaType: document.mediaType, at: document.createdAt },
  );
  store.run(map.insertSql, rowOf(document));
};

export const update = (store: Store, document: Document): void => {
  store.run(map.updateSql, rowOf(document));
};

/** Puts one version, or all that are left of its document, in the bin. */
export const remove = (store: Store, { id, seriesId }: Document, scope: 'document' | 'version', at: Instant): void => {
  store.run(
    `UPDATE documents SET deleted_at = @at, revision = revision + 1
     WHERE ${scope === 'version' ? 'id = @id' : 'series_id = @seriesId'} AND deleted_at IS NULL`,
    scope === 'version' ? { id, at } : { seriesId, at },
  );
};

/** Takes out of the bin all versions of a document that went in with this one. */
export const restore = (store: Store, id: string): void => {
  store.run(
    `UPDATE documents SET deleted_at = NULL, revision = revision + 1
     WHERE (series_id, deleted_at) = (SELECT series_id, deleted_at FROM documents WHERE id = @id)`,
    { id },
  );
};

/** Every kept file: its hash and its size. */
export const files = (store: Store): { sha256: string; bytes: number }[] =>
  store.all('SELECT sha256, bytes FROM files ORDER BY sha256');

/** The documents that a file stands behind. */
export const usesOf = (store: Store, sha256: string): { id: string; label: string; fileName: string }[] =>
  store.all(
    `SELECT id, label, file_name AS fileName FROM documents WHERE sha256 = @sha256 AND deleted_at IS NULL ORDER BY id`,
    { sha256 },
  );
