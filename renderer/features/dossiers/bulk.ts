import type { z } from 'zod';
import { client } from '#renderer/api/client.ts';
import { i18n } from '#renderer/text/index.ts';
import { number } from '#renderer/ui/format.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { DossierRow, dossierPatch } from '#shared/dossiers/schema.ts';
import { inChunks, inGroups, type Target, targetOf } from './chunks.ts';

type Patch = Pick<z.input<typeof dossierPatch>, 'assigneeId' | 'priority' | 'dueOn' | 'tags'>;

const counted = (count: number) => ({ count, shown: number(count) });

const tell = (before: readonly DossierRow[], after: readonly DossierRow[], back: (row: DossierRow) => Patch): void => {
  const former = new Map(before.map((row) => [row.id, back(row)]));
  didChange(i18n.t('dossiers.bulk.changed', counted(before.length)), () =>
    inGroups(
      after.map(({ id, revision }) => ({ id, revision, patch: former.get(id) ?? {} })),
      ({ patch }) => patch,
      (items, { patch }) => client.dossiers.updateMany({ items, patch }),
    ),
  );
};

/** Gives every dossier the same value. */
export const changeAll = async (
  rows: readonly DossierRow[],
  patch: Patch,
  back: (row: DossierRow) => Patch,
): Promise<void> => {
  const after = await inChunks(rows, (part) => client.dossiers.updateMany({ items: part.map(targetOf), patch }));
  tell(rows, after, back);
};

/** Adds tags to every dossier; each keeps those it has. */
export const tagAll = async (rows: readonly DossierRow[], tags: readonly string[]): Promise<void> => {
  const after = await inGroups(
    rows,
    (row) => row.tags,
    (items, row) => client.dossiers.updateMany({ items, patch: { tags: [...new Set([...row.tags, ...tags])] } }),
  );
  tell(rows, after, (row) => ({ tags: row.tags }));
};

/** Puts dossiers in the bin, with the way back. */
export const removeAll = async (rows: readonly Target[]): Promise<void> => {
  await inChunks(rows, async (part) => {
    await client.dossiers.remove({ items: part.map(targetOf) });
    return { items: [] };
  });
  didChange(i18n.t('dossiers.bulk.removed', counted(rows.length)), () =>
    inChunks(rows, (part) => client.dossiers.restore({ ids: part.map(({ id }) => id) })),
  );
};
