import type { TaskContext } from '#electron/service/context.ts';
import { piecesOf } from '#electron/store/pieces.ts';
import { runInWorker } from '#electron/workers/run.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError, type Sentence } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import { savedName } from '#shared/documents/rules.ts';
import { mergedDocument } from '#shared/templates/body.ts';
import { fieldLabel, isValueField, itemFields } from '#shared/templates/fields.ts';
import { type Filled, fillFields, missingOf } from '#shared/templates/merge.ts';
import type { DocumentFormat } from '#shared/templates/schema.ts';
import { type Source, sourceOf } from './catalogue.ts';
import { documentFile, documentTypes, officeLimits } from './document-file.ts';
import { mergeData } from './merge-data.ts';
import { rememberValues } from './repository.ts';

type Asked = Parsed<PivotContract['templates']['merge']>;

/** A document that was written: its file, and the fields that nothing was known for. */
export type Written = {
  readonly name: string;
  readonly label: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly missing: { name: string; label: string }[];
};

const requireValueFields = (values: Readonly<Record<string, string>>): void => {
  const wrong = Object.keys(values).filter((name) => !isValueField(name));
  if (wrong.length === 0) return;
  const fields = Object.fromEntries(
    wrong.map((name): [string, Sentence] => [
      `values.${name}`,
      (w) => (itemFields(name) ? w.templates.listValue(name) : w.templates.problems.unknown(name)),
    ]),
  );
  throw new AppError('validation', (w) => w.templates.unknownValues(wrong.join(', ')), fields);
};

const ownBytes = async (
  context: TaskContext,
  own: Extract<Source, { own: unknown }>['own'],
  format: DocumentFormat,
  filled: Filled,
): Promise<Uint8Array> => {
  if (format !== own.format) {
    throw new AppError('rule_violated', (w) => w.templates.onlyItsFormat(own.format.toUpperCase()));
  }
  const bytes = await piecesOf(context.store).read(own.sha256);
  return (await runInWorker('fillTemplate', { bytes, filled }, context, officeLimits)).bytes;
};

/** Writes a document from a template; what is not known is marked in it and listed. */
export const write = async (
  context: TaskContext,
  { templateId, format, values = {}, dossierId, mailId, meetingId }: Asked,
): Promise<Written> => {
  requireValueFields(values);
  const source = sourceOf(context, templateId);
  const { language, fields, name } = source.row;
  const data = mergeData(context, { dossierId, mailId, meetingId }, language, values);
  const filled = fillFields(data, language);
  const bytes =
    'body' in source
      ? await documentFile(context, mergedDocument(source.body, filled, language), format)
      : await ownBytes(context, source.own, format, filled);
  const wording = context.settings().language;
  const subject = data.values['dossier.reference'] ?? data.values['letter.number'] ?? context.today();
  const label = `${name} ${subject}`;
  await context.exclusively(async () => context.store.immediate(() => rememberValues(context.store, values)));
  return {
    name: savedName(`${label}.${format}`.replaceAll(/[/\\]/g, '-')),
    label,
    mediaType: documentTypes[format],
    bytes,
    missing: missingOf(fields, data).map((field) => ({ name: field, label: fieldLabel(field, wording) ?? field })),
  };
};
