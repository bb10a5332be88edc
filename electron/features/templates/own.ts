import { newlyTracked } from '#electron/features/collection.ts';
import type { Context, TaskContext } from '#electron/service/context.ts';
import { piecesOf } from '#electron/store/pieces.ts';
import { defined, revised } from '#electron/store/revision.ts';
import { runInWorker } from '#electron/workers/run.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import { shownName } from '#shared/documents/rules.ts';
import type { OwnTemplate } from '#shared/templates/schema.ts';
import { documentTypes, officeLimits } from './document-file.ts';
import { isNameTaken, ownTemplates } from './repository.ts';

type Contract = PivotContract['templates'];

/** Problems that one sentence names. */
const named = 3;

const requireNewName = (context: Context, template: Pick<OwnTemplate, 'id' | 'name'>): void => {
  if (!isNameTaken(context.store, template)) return;
  throw new AppError('rule_violated', (w) => w.templates.taken(template.name), {
    name: (w) => w.templates.taken(template.name),
  });
};

/** Throws when an id names a template that comes with Pivot. */
const requireOwn = (id: string): void => {
  if (id.startsWith('pivot-')) throw new AppError('rule_violated', (w) => w.templates.builtIn);
};

/** Reads an office file as a template, without adding it. */
export const inspect = (context: TaskContext, ticket: string) =>
  runInWorker('inspectTemplate', { bytes: context.files.peek(ticket).bytes }, context, officeLimits);

/** Adds an office file as a template, whole or not at all. */
export const add = async (context: TaskContext, input: Parsed<Contract['add']>): Promise<OwnTemplate> => {
  const { ticket, name, kind, language = context.settings().language } = input;
  const { store, files, words } = context;
  const file = files.peek(ticket);
  requireNewName(context, { id: '', name });
  const { format, fields, problems } = await inspect(context, ticket);
  if (problems.length > 0) {
    throw new AppError('validation', (w) => {
      const first = problems.slice(0, named).map(({ sentence, place }) => w.templates.problemAt(sentence, place));
      const rest = problems.length > named ? [w.templates.more(problems.length - named)] : [];
      return w.templates.broken([...first, ...rest].join(' ; '));
    });
  }
  const sha256 = await piecesOf(store).put(file.bytes);
  const template: OwnTemplate = {
    ...newlyTracked(context),
    name,
    kind,
    format,
    language,
    fileName: shownName(file.name, words().documents.unnamed),
    sha256,
    bytes: file.bytes.byteLength,
    fields,
  };
  await context.exclusively(async () =>
    store.immediate(() => {
      requireNewName(context, template);
      store.run(
        `INSERT INTO files (sha256, bytes, media_type, stored_at) VALUES (@sha256, @bytes, @mediaType, @at)
         ON CONFLICT (sha256) DO NOTHING`,
        { sha256, bytes: template.bytes, mediaType: documentTypes[format], at: template.createdAt },
      );
      ownTemplates.insert(store, template);
      context.record({ subject: 'template', subjectId: template.id, action: 'created', after: template });
    }),
  );
  files.discard(ticket);
  return template;
};

/** Renames a template of one's own or changes its kind or language. */
export const update = (context: Context, { id, revision, patch }: Parsed<Contract['update']>): OwnTemplate => {
  requireOwn(id);
  const before = ownTemplates.find(context.store, id);
  const after = revised(before, revision, defined(patch) as Partial<OwnTemplate>, context.now());
  requireNewName(context, after);
  ownTemplates.update(context.store, after);
  context.record({ subject: 'template', subjectId: id, action: 'updated', before, after });
  return after;
};

/** Puts a template of one's own in the bin. */
export const remove = (context: Context, { id, revision }: Parsed<Contract['remove']>): { id: string } => {
  requireOwn(id);
  const { store, now, record } = context;
  const before = ownTemplates.find(store, id);
  revised(before, revision, {}, now());
  ownTemplates.setDeleted(store, id, now());
  record({ subject: 'template', subjectId: id, action: 'removed', before });
  return { id };
};

/** Takes a template out of the bin. Throws `rule_violated` when its name is taken meanwhile. */
export const restore = (context: Context, { id }: Parsed<Contract['restore']>): OwnTemplate => {
  const { store, record } = context;
  requireNewName(context, ownTemplates.find(store, id, true));
  ownTemplates.setDeleted(store, id, null);
  const template = ownTemplates.find(store, id);
  record({ subject: 'template', subjectId: id, action: 'restored', after: template });
  return template;
};
