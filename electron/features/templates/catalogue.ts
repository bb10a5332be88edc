import type { Context } from '#electron/service/context.ts';
import type { BuiltIn } from '#resources/templates/built-in.ts';
import { englishTemplates } from '#resources/templates/en.ts';
import { frenchTemplates } from '#resources/templates/fr.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Language } from '#shared/settings/schema.ts';
import { documentText, unmergedDocument } from '#shared/templates/body.ts';
import { scanBraces } from '#shared/templates/braces.ts';
import { documentFormats, type OwnTemplate, type TemplateRow } from '#shared/templates/schema.ts';
import { ownTemplates } from './repository.ts';

const builtIns: Readonly<Record<Language, readonly BuiltIn[]>> = { fr: frenchTemplates, en: englishTemplates };

/** A template as a document is made of it: a text that comes with Pivot, or a file of one's own. */
export type Source =
  | { readonly body: string; readonly row: TemplateRow }
  | { readonly own: OwnTemplate; readonly row: TemplateRow };

const prefix = 'pivot-';

const builtInRow = (language: Language, { key, kind, name, body }: BuiltIn): TemplateRow => ({
  id: `${prefix}${language}-${key}`,
  revision: null,
  name,
  kind,
  language,
  format: null,
  fileName: '',
  fields: scanBraces(body.split('\n')).fields,
  formats: [...documentFormats],
});

const ownRow = (own: OwnTemplate): TemplateRow => ({
  id: own.id,
  revision: own.revision,
  name: own.name,
  kind: own.kind,
  language: own.language,
  format: own.format,
  fileName: own.fileName,
  fields: own.fields,
  formats: [own.format],
});

/** One's own templates by name, then those of Pivot in a language. */
export const catalogue = ({ store }: Context, language: Language): TemplateRow[] => [
  ...ownTemplates.list(store, [], 'name COLLATE NOCASE, id').map(ownRow),
  ...builtIns[language].map((one) => builtInRow(language, one)),
];

/** The template of an id. Throws `not_found`. */
export const sourceOf = ({ store }: Context, id: string): Source => {
  if (!id.startsWith(prefix)) {
    const own = ownTemplates.find(store, id);
    return { own, row: ownRow(own) };
  }
  const [language, ...key] = id.slice(prefix.length).split('-');
  const found =
    language === 'fr' || language === 'en' ? builtIns[language].find((one) => one.key === key.join('-')) : undefined;
  if (!found || (language !== 'fr' && language !== 'en')) throw new AppError('not_found', (w) => w.templates.missing);
  return { body: found.body, row: builtInRow(language, found) };
};

/** A template's text to read, its fields in place; of a file of one's own, nothing. */
export const textOf = (source: Source): string =>
  'body' in source ? documentText(unmergedDocument(source.body, source.row.language)) : '';
