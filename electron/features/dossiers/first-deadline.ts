import { addByPreset, deadlines } from '#electron/features/deadlines/service.ts';
import type { Context } from '#electron/service/context.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Dossier } from '#shared/dossiers/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { Kind } from '#shared/kinds/schema.ts';

/** The date a kind's preset gives a new dossier; null with the reason in words when it cannot be computed. */
type First = { readonly dueOn: LocalDate | null; readonly note: string };

/** Whether the register of rules offers a preset for a date: there, switched on, in force. */
export const isOffered = ({ store }: Context, presetId: string, on: LocalDate): boolean =>
  store.first(
    `SELECT 1 FROM presets WHERE id = @presetId AND is_on = 1
       AND valid_from <= @on AND (valid_to IS NULL OR valid_to >= @on)`,
    { presetId, on },
  ) !== undefined;

/** Computes the deadline of a kind's preset from the date of receipt. A preset that is off gives none. */
export const firstDeadline = (context: Context, { presetId }: Kind, trigger: LocalDate): First => {
  if (presetId === null || !isOffered(context, presetId, trigger)) return { dueOn: null, note: '' };
  try {
    const { dueOn } = deadlines.compute(context, { preset: presetId, trigger, pauses: [] });
    return { dueOn, note: '' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { dueOn: null, note: context.words().dossiers.noDeadline(error.sentence(context.words())) };
  }
};

/** Gives a new dossier the deadline of its kind's preset, with its arithmetic. */
export const addFirstDeadline = (context: Context, kind: Kind, dossier: Dossier): void => {
  const { presetId } = kind;
  if (presetId === null || dossier.dueOn === null) return;
  const title = context.settings().language === 'en' ? kind.nameEn : kind.nameFr;
  const { id: dossierId, assigneeId: ownerId, receivedOn: trigger } = dossier;
  addByPreset(context, { presetId, trigger, title, dossierId, ownerId });
};
