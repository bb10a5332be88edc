import { newlyTracked } from '#electron/features/collection.ts';
import type { Context, FeatureHandlers, TaskContext } from '#electron/service/context.ts';
import type { FileTransfer } from '#electron/service/service.ts';
import { piecesOf } from '#electron/store/pieces.ts';
import { requireReference } from '#electron/store/references.ts';
import { defined, revised } from '#electron/store/revision.ts';
import type { Store } from '#electron/store/store.ts';
import type { PieceFile } from '#electron/workers/letters/letter.ts';
import { runInWorker } from '#electron/workers/run.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import { labelOf, plainMediaType, savedName, shownName } from '#shared/documents/rules.ts';
import type { Document, LetterReading } from '#shared/documents/schema.ts';
import { matches } from '#shared/kernel/search.ts';
import { awaitedPieces } from './awaited.ts';
import {
  chases,
  files,
  find,
  insert,
  list,
  nextVersion,
  remove,
  restore,
  update,
  usesOf,
  versions,
} from './repository.ts';

/** What a document hangs on. */
export type Targets = {
  readonly dossierId?: string | null | undefined;
  readonly mailId?: string | null | undefined;
  readonly meetingId?: string | null | undefined;
};

/** A file whose bytes are kept, not yet a document. */
export type KeptFile = {
  readonly label: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
};

const bare = ({ versions: _versions, addedBy: _addedBy, ...document }: ReturnType<typeof find>): Document => document;

type LetterOf = { readonly security: string; readonly isCoverOnly: number; readonly dossierId: string | null };

const letterOf = (store: Store, id: string): LetterOf => {
  const found = store.first<LetterOf>(
    'SELECT security, is_cover_only AS isCoverOnly, dossier_id AS dossierId FROM mail WHERE id = @id',
    { id },
  );
  if (!found) throw new AppError('not_found', (w) => w.documents.letterMissing);
  return found;
};

/** The dossier on whose timeline a document appears: its own, or that of its letter. */
const dossierOf = (store: Store, { dossierId, mailId }: Document): string | null =>
  dossierId ?? (mailId === null ? null : letterOf(store, mailId).dossierId);

/** Throws when a document would hang on nothing, on what is not there, or on a letter of which only the cover is kept. */
const requireTargets = (store: Store, { dossierId, mailId, meetingId }: Targets): void => {
  if (!dossierId && !mailId && !meetingId) throw new AppError('validation', (w) => w.documents.noTarget);
  requireReference(store, 'dossier', dossierId);
  requireReference(store, 'meeting', meetingId);
  if (!mailId) return;
  const { security, isCoverOnly } = letterOf(store, mailId);
  if (isCoverOnly === 1 || !['ordinary', 'restricted'].includes(security)) {
    throw new AppError('rule_violated', (w) => w.documents.graded);
  }
};

/** Keeps the bytes of files; documents are made of them by `attach`, in a transaction after it. */
export const keepFiles = async ({ store, words }: Context, pieces: readonly PieceFile[]): Promise<KeptFile[]> => {
  if (pieces.some(({ bytes }) => bytes.byteLength === 0)) {
    throw new AppError('validation', (w) => w.documents.emptyFile);
  }
  const kept: KeptFile[] = [];
  for (const { name, mediaType, bytes, label } of pieces) {
    const fileName = shownName(name, words().documents.unnamed);
    kept.push({
      label: label ?? labelOf(fileName),
      fileName,
      sha256: await piecesOf(store).put(bytes),
      bytes: bytes.byteLength,
      mediaType: plainMediaType(mediaType),
    });
  }
  return kept;
};

const enter = (context: Context, document: Document): Document => {
  requireTargets(context.store, document);
  insert(context.store, document);
  context.record({
    subject: 'document',
    subjectId: document.id,
    action: 'created',
    after: document,
    dossierId: dossierOf(context.store, document),
  });
  return bare(find(context.store, document.id));
};

/** Makes documents of kept files, in the caller's transaction. Throws `rule_violated` on a graded letter. */
export const attach = (context: Context, kept: readonly KeptFile[], targets: Targets): Document[] =>
  kept.map((file) =>
    enter(context, {
      ...newlyTracked(context),
      ...file,
      seriesId: context.newId(),
      version: 1,
      dossierId: targets.dossierId ?? null,
      mailId: targets.mailId ?? null,
      meetingId: targets.meetingId ?? null,
      withheld: [],
    }),
  );

const inTransaction = <T>({ exclusively, store }: TaskContext, work: () => T): Promise<T> =>
  exclusively(async () => store.immediate(work));

/** Keeps a file as a document, whole or not at all. */
export const keepDocument = async (context: TaskContext, file: PieceFile, targets: Targets): Promise<Document> => {
  requireTargets(context.store, targets);
  const kept = await keepFiles(context, [file]);
  const [document] = await inTransaction(context, () => attach(context, kept, targets));
  if (!document) throw new Error('a file was kept without its document');
  return document;
};

/** Keeps a file as the next version of a document; it hangs on the same and bears the same marks. */
export const keepVersion = async (context: TaskContext, id: string, file: PieceFile): Promise<Document> => {
  const { store } = context;
  requireTargets(store, find(store, id));
  const [kept] = await keepFiles(context, [file]);
  return inTransaction(context, () => {
    const last = versions(store, find(store, id).seriesId)[0];
    if (!last || !kept) throw new AppError('not_found', (w) => w.documents.missing);
    const version = nextVersion(store, last.seriesId);
    const label = file.label ?? last.label;
    return enter(context, { ...bare(last), ...newlyTracked(context), ...kept, label, version });
  });
};

/** The bytes of a document, verified, under its name. Throws `unavailable` when they are missing or altered. */
export const readDocument = async ({ store }: Context, id: string): Promise<FileTransfer> => {
  const { sha256, fileName, mediaType } = find(store, id);
  return { name: savedName(fileName), mediaType, bytes: await piecesOf(store).read(sha256) };
};

/** What a received file says of the letter it holds, and what is to be kept of it: the file itself, then its enclosures. */
export const readLetterFile = async (
  context: TaskContext,
  ticket: string,
): Promise<{ reading: LetterReading; pieces: readonly PieceFile[] }> => {
  const { name, mediaType, bytes } = context.files.peek(ticket);
  const { reading, enclosures } = await runInWorker('readLetter', { name, mediaType, bytes }, context, {
    memoryMb: 256,
    silenceMs: 10_000,
  });
  return { reading, pieces: [{ name, mediaType, bytes }, ...enclosures] };
};

/** Whether reading a document leaves a line: it belongs to a restricted dossier or letter. */
const isRestricted = (store: Store, document: Document): boolean =>
  store.first(
    `SELECT 1 FROM dossiers WHERE id = @dossierId AND sensitivity = 'restricted'
     UNION ALL SELECT 1 FROM mail WHERE id = @mailId AND security <> 'ordinary'`,
    { dossierId: dossierOf(store, document), mailId: document.mailId },
  ) !== undefined;

const change = (context: Context, { id, revision, patch }: Parsed<PivotContract['documents']['update']>): Document => {
  const { store, now, record } = context;
  const before = bare(find(store, id));
  const after = revised<Document>(before, revision, defined(patch), now());
  requireTargets(store, after);
  update(store, after);
  record({ subject: 'document', subjectId: id, action: 'updated', before, after, dossierId: dossierOf(store, after) });
  return after;
};

const recordChase = (
  context: Context,
  { dossierId, mailId, label, chasedOn = context.today(), nextOn, note }: Parsed<PivotContract['documents']['chase']>,
) => {
  const { store, officerId, record } = context;
  const awaited = awaitedPieces(store, { dossierId, mailId }).find(
    (piece) => piece.label === label && (mailId === undefined) === (piece.mailId === null),
  );
  if (!awaited || (dossierId === undefined && mailId === undefined)) {
    throw new AppError('not_found', (w) => w.documents.notAwaited);
  }
  if (chasedOn > context.today()) throw new AppError('rule_violated', (w) => w.documents.chasedLater);
  if (nextOn !== null && nextOn < chasedOn) throw new AppError('rule_violated', (w) => w.documents.nextBefore);
  const made = {
    ...newlyTracked(context),
    dossierId: mailId === undefined ? (dossierId ?? null) : null,
    mailId: mailId ?? null,
    label,
    chasedOn,
    nextOn,
    personId: officerId(),
    note,
  };
  chases.insert(store, made);
  record({ subject: 'document', subjectId: made.id, action: 'created', after: made, dossierId: awaited.dossierId });
  return made;
};

const slice = <T>(
  items: readonly T[],
  { limit, offset = 0 }: { limit?: number | undefined; offset?: number | undefined },
) => ({
  items: items.slice(offset, offset + (limit ?? items.length)),
  total: items.length,
});

export const documents: FeatureHandlers<PivotContract['documents']> = {
  list: ({ store }, { text = '', limit, offset, ...about }) =>
    slice(
      list(store, about).filter(({ label, fileName }) => text === '' || matches(text, label, fileName)),
      { limit, offset },
    ),
  versions: ({ store }, { seriesId }) => slice(versions(store, seriesId), {}),
  get: ({ store }, { id }) => find(store, id),
  add: async (context, { ticket, label, taskId: _taskId, ...targets }) => {
    const file = context.files.peek(ticket);
    const document = await keepDocument(context, { ...file, ...(label === undefined ? {} : { label }) }, targets);
    context.files.discard(ticket);
    return document;
  },
  addVersion: async (context, { id, ticket, label }) => {
    const file = context.files.peek(ticket);
    const document = await keepVersion(context, id, { ...file, ...(label === undefined ? {} : { label }) });
    context.files.discard(ticket);
    return document;
  },
  fetch: async (context, { id }) => {
    const { store, files: offered, record } = context;
    const document = find(store, id);
    const file = await readDocument(context, id);
    if (isRestricted(store, document)) {
      const dossierId = dossierOf(store, document);
      await inTransaction(context, () => record({ subject: 'document', subjectId: id, action: 'read', dossierId }));
    }
    return { ticket: offered.offer(file), fileName: file.name, bytes: file.bytes.byteLength };
  },
  update: change,
  remove: ({ store, now, record }, { id, revision, scope }) => {
    const before = bare(find(store, id));
    revised(before, revision, {}, now());
    remove(store, before, scope, now());
    record({ subject: 'document', subjectId: id, action: 'removed', before, dossierId: dossierOf(store, before) });
    return { id };
  },
  restore: ({ store, record }, { id }) => {
    requireTargets(store, find(store, id, true));
    restore(store, id);
    const after = bare(find(store, id));
    record({ subject: 'document', subjectId: id, action: 'restored', after, dossierId: dossierOf(store, after) });
    return after;
  },
  verify: async ({ store, progress, signal }) => {
    const kept = files(store);
    const problems = [];
    for (const [index, { sha256 }] of kept.entries()) {
      if (signal.aborted) throw new AppError('unavailable', (w) => w.errors.cancelled);
      progress(index, kept.length);
      const problem = await piecesOf(store).check(sha256);
      if (problem !== 'whole') problems.push({ sha256, problem, documents: usesOf(store, sha256) });
    }
    progress(kept.length, kept.length);
    return { checked: kept.length, problems };
  },
  readLetter: async (context, { ticket }) => (await readLetterFile(context, ticket)).reading,
  missing: ({ store }, { text = '', limit, offset, ...about }) =>
    slice(
      awaitedPieces(store, about).filter(
        ({ label, reference, title, from }) => text === '' || matches(text, label, reference, title, from),
      ),
      { limit, offset },
    ),
  chase: recordChase,
  undoChase: ({ store, now, record }, { id }) => {
    const before = chases.find(store, id);
    chases.setDeleted(store, id, now());
    record({ subject: 'document', subjectId: id, action: 'undone', before, dossierId: before.dossierId });
    return { id };
  },
};
