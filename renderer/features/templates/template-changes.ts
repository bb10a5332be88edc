import { client } from '#renderer/api/client.ts';
import { i18n } from '#renderer/text/index.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { OwnTemplate, TemplateRow } from '#shared/templates/schema.ts';

/** What is asked of a template of one's own. */
export type TemplateWords = Pick<OwnTemplate, 'name' | 'kind' | 'language'>;

const current = async (id: string): Promise<{ id: string; revision: number }> => {
  const { revision } = await client.templates.get({ id });
  return { id, revision: revision ?? 1 };
};

/** Adds a received file as a template; undoing puts it in the bin. Answers its id. */
export const addTemplate = async (ticket: string, words: TemplateWords): Promise<string> => {
  const { id, name } = await client.templates.add({ ticket, ...words });
  didChange(i18n.t('templates.added', { name }), async () => client.templates.remove(await current(id)));
  return id;
};

/** Renames a template or changes its kind or language; undoing gives back what it was. */
export const changeTemplate = async (
  { id, revision, name, kind, language }: TemplateRow,
  patch: TemplateWords,
): Promise<void> => {
  await client.templates.update({ id, revision: revision ?? 1, patch });
  didChange(i18n.t('templates.changed', { name: patch.name }), async () =>
    client.templates.update({ ...(await current(id)), patch: { name, kind, language } }),
  );
};

/** Puts a template in the bin; undoing takes it out. */
export const removeTemplate = ({ id, revision, name }: TemplateRow): Promise<boolean> =>
  attempt(async () => {
    await client.templates.remove({ id, revision: revision ?? 1 });
    didChange(i18n.t('templates.removed', { name }), () => client.templates.restore({ id }));
  });
