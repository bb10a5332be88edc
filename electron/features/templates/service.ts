import { keepDocument } from '#electron/features/documents/service.ts';
import type { FeatureHandlers } from '#electron/service/context.ts';
import { piecesOf } from '#electron/store/pieces.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import { savedName } from '#shared/documents/rules.ts';
import { unmergedDocument } from '#shared/templates/body.ts';
import { fieldLabel, itemFields, mergeFields } from '#shared/templates/fields.ts';
import { missingOf } from '#shared/templates/merge.ts';
import { catalogue, sourceOf, textOf } from './catalogue.ts';
import { documentFile, documentTypes } from './document-file.ts';
import { mergeData } from './merge-data.ts';
import { add, inspect, remove, restore, update } from './own.ts';
import { write } from './write.ts';

export { documentFile } from './document-file.ts';

export const templates: FeatureHandlers<PivotContract['templates']> = {
  list: (context, { kind, language = context.settings().language }) => {
    const items = catalogue(context, language).filter((row) => kind === undefined || row.kind === kind);
    return { items, total: items.length };
  },
  fields: ({ settings }) => {
    const items = mergeFields(settings().language);
    return { items, total: items.length };
  },
  get: (context, { id }) => {
    const source = sourceOf(context, id);
    return { ...source.row, text: textOf(source) };
  },
  prepare: (context, { templateId, ...about }) => {
    const { language, fields } = sourceOf(context, templateId).row;
    const data = mergeData(context, about, language);
    const missing = new Set(missingOf(fields, data));
    const wording = context.settings().language;
    const items = fields
      .filter((name) => itemFields(name.slice(0, name.lastIndexOf('.'))) === undefined)
      .map((name) => ({
        name,
        label: fieldLabel(name, wording) ?? name,
        value: data.values[name] ?? '',
        isMissing: missing.has(name),
        isList: itemFields(name) !== undefined,
      }));
    return { items };
  },
  inspect: (context, { ticket }) => inspect(context, ticket),
  add,
  update,
  remove,
  restore,
  source: async (context, { id, format }) => {
    const source = sourceOf(context, id);
    if ('own' in source && source.own.format !== format) {
      throw new AppError('rule_violated', (w) => w.templates.onlyItsFormat(source.own.format.toUpperCase()));
    }
    const bytes =
      'own' in source
        ? await piecesOf(context.store).read(source.own.sha256)
        : await documentFile(context, unmergedDocument(source.body, source.row.language), format);
    const fileName = savedName('own' in source ? source.own.fileName : `${source.row.name}.${format}`);
    return { ticket: context.files.offer({ name: fileName, mediaType: documentTypes[format], bytes }), fileName };
  },
  merge: async (context, asked) => {
    const { name, mediaType, bytes, missing } = await write(context, asked);
    return { ticket: context.files.offer({ name, mediaType, bytes }), fileName: name, missing };
  },
  keep: async (context, asked) => {
    const { dossierId, mailId, meetingId } = asked;
    if (dossierId === undefined && mailId === undefined && meetingId === undefined) {
      throw new AppError('validation', (w) => w.templates.noPlace);
    }
    const { missing, ...file } = await write(context, asked);
    const document = await keepDocument(context, file, { dossierId, mailId, meetingId });
    return { documentId: document.id, fileName: file.name, missing };
  },
};
