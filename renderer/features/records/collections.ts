import { client } from '#renderer/api/client.ts';
import { i18n } from '#renderer/text/index.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Slip, SlipKind } from '#shared/records/schema.ts';

const { records } = client;

/** The retention rules, as a collection that can be changed with a way back. */
export const ruleCollection = {
  get: records.rule,
  create: records.createRule,
  update: records.updateRule,
  remove: records.removeRule,
  restore: records.restoreRule,
};

/** The slips, as a collection that can be changed with a way back. */
export const slipCollection = {
  get: records.slip,
  create: records.createSlip,
  update: records.updateSlip,
  remove: records.removeSlip,
  restore: records.restoreSlip,
};

/** Prepares a slip for dossiers; undoing puts it in the bin. */
export const makeSlip = async (kind: SlipKind, dossierIds: readonly string[]): Promise<Slip> => {
  const slip = await records.createSlip({ kind, dossierIds: [...dossierIds] });
  const { id, number } = slip;
  didChange(i18n.t('records.slips.created', { number }), async () => {
    const { revision } = await records.slip({ id });
    await records.removeSlip({ id, revision });
  });
  return slip;
};
