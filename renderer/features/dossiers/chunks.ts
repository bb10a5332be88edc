import { client, toHostError } from '#renderer/api/client.ts';
import type { DossierRow } from '#shared/dossiers/schema.ts';

const longest = 500;

/** One dossier at the revision seen. */
export type Target = { readonly id: string; readonly revision: number };

export const targetOf = ({ id, revision }: Target): Target => ({ id, revision });

/** Runs a change over a selection of any length, as many at a time as the service takes; answers the changed rows. */
export const inChunks = async <T>(
  items: readonly T[],
  change: (part: readonly T[]) => Promise<{ readonly items: readonly DossierRow[] }>,
): Promise<DossierRow[]> => {
  const changed: DossierRow[] = [];
  for (let start = 0; start < items.length; start += longest) {
    const { items: rows } = await change(items.slice(start, start + longest));
    changed.push(...rows);
  }
  return changed;
};

const present = async ({ id }: Target): Promise<Target> => targetOf(await client.dossiers.get({ id }));

/**
 * Runs a change over dossiers, those alike together. Where one was changed since it was seen, the change is made on
 * the present revisions.
 */
export const inGroups = async <T extends Target>(
  items: readonly T[],
  alike: (item: T) => unknown,
  change: (targets: Target[], item: T) => Promise<{ readonly items: readonly DossierRow[] }>,
): Promise<DossierRow[]> => {
  const changed: DossierRow[] = [];
  for (const group of Map.groupBy(items, (item) => JSON.stringify(alike(item))).values()) {
    const rows = await inChunks(group, async (part) => {
      const [first] = part;
      if (first === undefined) return { items: [] };
      try {
        return await change(part.map(targetOf), first);
      } catch (error) {
        if (toHostError(error).code !== 'conflict') throw error;
        return change(await Promise.all(part.map(present)), first);
      }
    });
    changed.push(...rows);
  }
  return changed;
};
