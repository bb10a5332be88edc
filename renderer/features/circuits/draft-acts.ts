import { client } from '#renderer/api/client.ts';
import { i18n } from '#renderer/text/index.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { DraftPage, DraftState } from '#shared/circuits/schema.ts';

/** What may be done with a draft. */
export type DraftAct = 'visa' | 'resubmit' | 'sign' | 'dispatch' | 'withdraw';

const possible: Readonly<Record<DraftState, readonly DraftAct[]>> = {
  in_circuit: ['visa', 'withdraw'],
  returned: ['resubmit', 'withdraw'],
  to_sign: ['sign', 'withdraw'],
  signed: ['dispatch'],
  dispatched: [],
  withdrawn: [],
};

/** The acts that a draft's state allows, the usual one first. */
export const actsOf = (state: DraftState): readonly DraftAct[] => possible[state];

/** Takes back the last act on a draft; answers whether the draft is still there. */
export const undoAct = async (id: string): Promise<boolean> => {
  const { revision } = await client.circuits.get({ id });
  return (await client.circuits.undo({ id, revision })) !== null;
};

/** Tells what was done with a draft, with the way back. */
export const didAct = (act: DraftAct, { id, version }: DraftPage): void =>
  didChange(i18n.t(`circuits.acts.done.${act}`, { version }), () => undoAct(id));
