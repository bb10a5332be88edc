import { useEffect, useRef, useState } from 'react';
import { client, type HostError, toHostError } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { i18n } from '#renderer/text/index.ts';
import { didChangeQuietly } from '#renderer/ui/undo.tsx';
import type { Input, Output } from '#shared/contract/procedure.ts';
import type { dossiersContract } from '#shared/dossiers/contract.ts';
import type { Dossier } from '#shared/dossiers/schema.ts';
import type { EditedField } from './fields.ts';

export type DossierPatch = Input<(typeof dossiersContract)['update']>['patch'];
export type DossierOnPage = Output<(typeof dossiersContract)['get']>;

/** How the page's last save went. */
export type Saving =
  | { readonly kind: 'rest' }
  | { readonly kind: 'saving'; readonly patch: DossierPatch }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: HostError; readonly patch: DossierPatch };

const backPatch = (dossier: DossierOnPage, patch: DossierPatch): DossierPatch =>
  Object.fromEntries(Object.keys(patch).map((key) => [key, dossier[key as EditedField]]));

const undoLabel = (dossier: DossierOnPage, patch: DossierPatch): string =>
  i18n.t('dossiers.page.fieldChanged', {
    reference: dossier.reference,
    field: Object.keys(patch)
      .map((key) => i18n.t(`dossiers.fields.${key as EditedField}`).toLocaleLowerCase())
      .join(', '),
  });

/** Saves a patch. When the dossier was changed elsewhere, but not in these fields, the patch goes on the present revision. */
const updated = async (before: DossierOnPage, patch: DossierPatch): Promise<Dossier> => {
  const { id, revision } = before;
  try {
    return await client.dossiers.update({ id, revision, patch });
  } catch (error) {
    const present = await client.dossiers.get({ id });
    const isElsewhere = JSON.stringify(backPatch(present, patch)) === JSON.stringify(backPatch(before, patch));
    if (toHostError(error).code !== 'conflict' || present.revision === revision || !isElsewhere) throw error;
    return client.dossiers.update({ id, revision: present.revision, patch });
  }
};

/** The dossier with what is being saved, or could not be, laid over it. */
export const withDraft = <T extends Dossier>(dossier: T, saving: Saving): T =>
  'patch' in saving ? { ...dossier, ...saving.patch } : dossier;

/** One dossier, kept fresh, with a save for each field as it changes; saves follow one another. */
export const useDossier = (id: string) => {
  const live = useLive(`dossier:${id}`, ['dossiers', 'meetings', 'time'], () => client.dossiers.get({ id }));
  const [saving, setSaving] = useState<Saving>({ kind: 'rest' });
  /** Counts the returns to the saved values; fields with a draft start anew with it. */
  const [round, setRound] = useState(0);
  const latest = useRef<DossierOnPage | undefined>(undefined);
  const turn = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    if (live.data && live.data.revision >= (latest.current?.revision ?? 0)) latest.current = live.data;
  }, [live.data]);

  const write = async (patch: DossierPatch): Promise<void> => {
    const before = latest.current;
    if (before === undefined) return;
    setSaving({ kind: 'saving', patch });
    try {
      const after = await updated(before, patch);
      latest.current = { ...before, ...after };
      await live.reload();
      setSaving({ kind: 'saved', at: after.updatedAt });
      didChangeQuietly(undoLabel(before, patch), async () => {
        const { revision } = await client.dossiers.get({ id });
        await client.dossiers.update({ id, revision, patch: backPatch(before, patch) });
      });
    } catch (error) {
      await live.reload();
      setSaving({ kind: 'failed', error: toHostError(error), patch });
    }
  };
  const save = (patch: DossierPatch): void => {
    turn.current = turn.current.then(() => write(patch));
  };
  const settle = (): void => {
    setSaving({ kind: 'rest' });
    setRound((count) => count + 1);
  };
  return { live, saving, save, settle, round };
};

export type DossierEditing = Omit<ReturnType<typeof useDossier>, 'live'>;
