import { z } from 'zod';
import { command, query, task } from '#shared/contract/procedure.ts';
import { id, line, listOf, revision, target } from '#shared/kernel/fields.ts';
import { languages } from '#shared/settings/schema.ts';
import {
  about,
  documentFormat,
  mergeField,
  mergeValues,
  ownFormats,
  ownTemplate,
  templateKind,
  templateProblem,
  templateRow,
} from './schema.ts';

const templateId = z.string().min(1).max(60);

const merge = z.object({ templateId, format: documentFormat, ...about, values: mergeValues.optional() });

const missing = z.array(z.object({ name: z.string(), label: z.string() }));

export const templatesContract = {
  list: query(
    'Templates: those of Pivot in the language asked, else in the office’s, and one’s own',
    z.object({ kind: templateKind.optional(), language: z.enum(languages).optional() }),
    listOf(templateRow),
  ),
  fields: query('The merge fields that a template may use, by source', z.object({}), listOf(mergeField)),
  get: query(
    'A template with its text to read; of one’s own, the fields only',
    z.object({ id: templateId }),
    templateRow.extend({ text: z.string() }),
  ),
  prepare: query(
    'The fields of a template as they are now for a dossier, a letter or a meeting',
    z.object({ templateId, ...about }),
    z.object({
      items: z.array(
        z.object({
          name: z.string(),
          label: z.string(),
          value: z.string(),
          isMissing: z.boolean(),
          isList: z.boolean(),
        }),
      ),
    }),
  ),
  inspect: task(
    'Reads a .docx or .odt template without adding it: its fields and what is wrong',
    z.object({ ticket: z.string() }),
    z.object({ format: z.enum(ownFormats), fields: z.array(z.string()), problems: z.array(templateProblem) }),
  ),
  add: task(
    'Adds a .docx or .odt file as a template; refused with what is wrong when a field is unknown or broken',
    z.object({
      ticket: z.string(),
      name: line,
      kind: templateKind.default('other'),
      language: z.enum(languages).optional(),
    }),
    ownTemplate,
  ),
  update: command(
    'Renames a template of one’s own or changes its kind or language',
    z.object({
      id,
      revision,
      patch: z.object({ name: line, kind: templateKind, language: z.enum(languages) }).partial(),
    }),
    ownTemplate,
  ),
  remove: command('Puts a template of one’s own in the bin', target, z.object({ id })),
  restore: command('Takes a template out of the bin', z.object({ id }), ownTemplate),
  source: task(
    'The template itself as a file, its fields in place, to start one’s own from',
    z.object({ id: templateId, format: z.enum(ownFormats) }),
    z.object({ ticket: z.string(), fileName: z.string() }),
  ),
  merge: task(
    'Writes a document from a template; what is not known is marked in it and listed',
    merge,
    z.object({ ticket: z.string(), fileName: z.string(), missing }),
  ),
  keep: task(
    'Writes a document from a template and keeps it as a piece of the dossier, the letter or the meeting',
    merge,
    z.object({ documentId: id, fileName: z.string(), missing }),
  ),
};
