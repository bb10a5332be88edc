import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { i18n } from '#renderer/text/index.ts';
import { type Editing, useFieldAutosave } from '#renderer/ui/field-autosave.ts';
import type { Input, Output } from '#shared/contract/procedure.ts';
import type { dossiersContract } from '#shared/dossiers/contract.ts';
import type { EditedField } from './fields.ts';

export type DossierPatch = Input<(typeof dossiersContract)['update']>['patch'];
export type DossierOnPage = Output<(typeof dossiersContract)['get']>;
export type DossierEditing = Editing<DossierPatch>;

const back = (dossier: DossierOnPage, patch: DossierPatch): DossierPatch =>
  Object.fromEntries(Object.keys(patch).map((key) => [key, dossier[key as EditedField]]));

const undoLabel = (dossier: DossierOnPage, patch: DossierPatch): string =>
  i18n.t('dossiers.page.fieldChanged', {
    reference: dossier.reference,
    field: Object.keys(patch)
      .map((key) => i18n.t(`dossiers.fields.${key as EditedField}`).toLocaleLowerCase())
      .join(', '),
  });

/** One dossier, kept fresh, with a save for each field as it changes. */
export const useDossier = (id: string) => {
  const live = useLive(`dossier:${id}`, ['dossiers', 'meetings', 'time'], () => client.dossiers.get({ id }));
  const editing = useFieldAutosave({
    live,
    get: (wanted) => client.dossiers.get({ id: wanted }),
    update: client.dossiers.update,
    back,
    label: undoLabel,
  });
  return { live, ...editing };
};
