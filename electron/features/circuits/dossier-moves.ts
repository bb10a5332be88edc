import { dossierOf, moveDossier } from '#electron/features/dossiers/service.ts';
import type { Context } from '#electron/service/context.ts';
import { AppError } from '#shared/contract/errors.ts';
import { movesFrom } from '#shared/dossiers/rules.ts';
import type { Dossier, DossierState } from '#shared/dossiers/schema.ts';

const way: readonly DossierState[] = [
  'received',
  'registered',
  'under_examination',
  'submitted',
  'approved',
  'signed',
  'dispatched',
];

/** The states a dossier passes to come to another one; none when it is there or further. */
const wayTo = (from: DossierState, to: DossierState): readonly DossierState[] => {
  if (from === 'dispatched' && to === 'submitted') return ['under_examination', 'submitted'];
  const start = way.indexOf(from === 'returned' ? 'under_examination' : from);
  return way.slice(start + 1, way.indexOf(to) + 1);
};

/** The dossier of a draft. Throws when no draft can circulate in it: it sleeps or is closed. */
export const awakeDossier = (context: Context, id: string): Dossier => {
  const dossier = dossierOf(context, id);
  const { reference, state } = dossier;
  if (state === 'suspended' || state === 'closed') {
    throw new AppError('rule_violated', (w) => w.circuits.dossierStopped(reference, w.states[state]));
  }
  return dossier;
};

/** Brings a dossier onward to a state by its own moves, each with its line; answers how many there were. */
export const bringTo = (context: Context, id: string, to: DossierState, note: string): number => {
  const steps = wayTo(awakeDossier(context, id).state, to);
  for (const step of steps) moveDossier(context, id, { to: step, note });
  return steps.length;
};

/** Moves a dossier back where its state allows it; answers how many moves there were. */
export const sendBack = (context: Context, id: string, to: DossierState, note: string): number => {
  if (!movesFrom(awakeDossier(context, id)).includes(to)) return 0;
  moveDossier(context, id, { to, note });
  return 1;
};
