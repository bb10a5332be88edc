import { client } from '#renderer/api/client.ts';
import { i18n } from '#renderer/text/index.ts';
import { number } from '#renderer/ui/format.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Input } from '#shared/contract/procedure.ts';
import type { dossiersContract } from '#shared/dossiers/contract.ts';
import { movesFrom } from '#shared/dossiers/rules.ts';
import type { Dossier, DossierState } from '#shared/dossiers/schema.ts';
import { inChunks, targetOf } from './chunks.ts';

/** What a move must know of a dossier. */
export type Movable = Pick<Dossier, 'id' | 'revision' | 'reference' | 'state' | 'suspension'>;

/** What a move says besides the state. */
export type MoveWords = Omit<Input<(typeof dossiersContract)['advance']>, 'id' | 'revision' | 'to'>;

/** The verb of a move, as its button says it. */
export const moveLabel = (from: DossierState, to: DossierState): string => {
  if (from === 'suspended' && to !== 'closed') return i18n.t('dossiers.moves.resume');
  if (from === 'closed') return i18n.t('dossiers.moves.reopen');
  if (to === 'under_examination' && from !== 'registered') return i18n.t('dossiers.moves.takeBack');
  return i18n.t(`dossiers.moves.${to}`);
};

/** The moves that every one of the dossiers allows. */
export const commonMoves = (dossiers: readonly Movable[]): readonly DossierState[] =>
  dossiers
    .map(movesFrom)
    .reduce<readonly DossierState[] | null>(
      (common, moves) => (common === null ? moves : common.filter((move) => moves.includes(move))),
      null,
    ) ?? [];

/** Whether the move asks for something before it is made: the order, the reason, the review. */
export const asksFor = (from: DossierState, to: DossierState): 'order' | 'suspension' | 'reason' | null => {
  if (to === 'closed') return 'order';
  if (to === 'suspended') return 'suspension';
  return to === 'returned' || from === 'closed' ? 'reason' : null;
};

const said = (dossiers: readonly Movable[], to: DossierState): string => {
  const state = i18n.t(`common.states.${to}`);
  const [only] = dossiers;
  return dossiers.length === 1 && only
    ? i18n.t('dossiers.move.done', { reference: only.reference, state })
    : i18n.t('dossiers.bulk.moved', { count: dossiers.length, shown: number(dossiers.length), state });
};

/** Moves dossiers and tells it, with the way back. Rejects with a HostError. */
export const moveDossiers = async (
  dossiers: readonly Movable[],
  to: DossierState,
  words: MoveWords = {},
): Promise<void> => {
  const after = await inChunks(dossiers, (part) =>
    client.dossiers.advanceMany({ items: part.map(targetOf), to, ...words }),
  );
  didChange(said(dossiers, to), () =>
    inChunks(after, (part) => client.dossiers.undoMoves({ items: part.map(targetOf) })),
  );
};
