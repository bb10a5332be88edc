import { client } from '#renderer/api/client.ts';
import { download, upload } from '#renderer/api/files.ts';
import { i18n } from '#renderer/text/index.ts';
import type { Document, WithheldMark } from '#shared/documents/schema.ts';
import { attempt } from './notice.ts';
import { didChange } from './undo.tsx';

/** What documents hang on. */
export type About = { readonly dossierId?: string; readonly mailId?: string; readonly meetingId?: string };

const removeAgain = async (id: string, scope: 'document' | 'version'): Promise<void> => {
  const { revision } = await client.documents.get({ id });
  await client.documents.remove({ id, revision, scope });
};

/** Keeps files as documents, under a label where one is given; undoing puts them in the bin. Answers whether all were kept. */
export const addFiles = (about: About, files: readonly File[], label?: string): Promise<boolean> =>
  attempt(async () => {
    const added: Document[] = [];
    try {
      for (const file of files) {
        const ticket = await upload(file);
        added.push(await client.documents.add({ ticket, ...about, ...(label === undefined ? {} : { label }) }));
      }
    } finally {
      if (added.length > 0) {
        didChange(i18n.t('documents.added', { count: added.length, label: added[0]?.label }), async () => {
          for (const { id } of added) await removeAgain(id, 'document');
        });
      }
    }
  });

/** Keeps a file as the next version of a document; undoing goes back to the former one. */
export const addVersion = ({ id, label }: Document, file: File): Promise<boolean> =>
  attempt(async () => {
    const made = await client.documents.addVersion({ id, ticket: await upload(file) });
    didChange(i18n.t('documents.versionAdded', { label }), () => removeAgain(made.id, 'version'));
  });

/** Gives the file of a document to the window, which opens or saves it. */
export const openDocument = (id: string): Promise<boolean> =>
  attempt(async () => download(await client.documents.fetch({ id })));

/** Changes what is said of a document; undoing says again what was. */
export const changeDocument = async (
  { id, revision, label, withheld }: Document,
  patch: { readonly label: string; readonly withheld: WithheldMark[] },
): Promise<void> => {
  await client.documents.update({ id, revision, patch });
  didChange(i18n.t('documents.changed', { label: patch.label }), async () => {
    const fresh = await client.documents.get({ id });
    await client.documents.update({ id, revision: fresh.revision, patch: { label, withheld } });
  });
};

/** Puts a document with its versions in the bin; undoing takes it out. */
export const removeDocument = ({ id, revision, label }: Document): Promise<boolean> =>
  attempt(async () => {
    await client.documents.remove({ id, revision });
    didChange(i18n.t('documents.removed', { label }), () => client.documents.restore({ id }));
  });
