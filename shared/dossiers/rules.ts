import { daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import type { Dossier, DossierRow, DossierState } from './schema.ts';

const open: readonly DossierState[] = [
  'received',
  'registered',
  'under_examination',
  'submitted',
  'returned',
  'approved',
  'signed',
  'dispatched',
];

const next: Readonly<Record<DossierState, readonly DossierState[]>> = {
  received: ['registered', 'suspended'],
  registered: ['under_examination', 'suspended', 'closed'],
  under_examination: ['submitted', 'suspended', 'closed'],
  submitted: ['approved', 'returned', 'under_examination', 'suspended'],
  returned: ['under_examination', 'submitted', 'suspended'],
  approved: ['signed', 'returned', 'suspended'],
  signed: ['dispatched', 'returned', 'suspended'],
  dispatched: ['closed', 'under_examination', 'suspended'],
  closed: ['under_examination'],
  suspended: [],
};

/** The states a dossier may move to. A suspended one goes back to where it was, or is closed. */
export const movesFrom = (dossier: Pick<Dossier, 'state' | 'suspension'>): readonly DossierState[] =>
  dossier.state === 'suspended' && dossier.suspension ? [dossier.suspension.resumeTo, 'closed'] : next[dossier.state];

/** Whether work is still due on a dossier in that state; a suspended one is listed apart and never late. */
export const isOpenState = (state: DossierState): boolean => open.includes(state);

/** Days past the due date; 0 when it is not late, not open, or has no due date. */
export const daysLate = (dossier: Pick<Dossier, 'state' | 'dueOn'>, today: LocalDate): number =>
  dossier.dueOn !== null && isOpenState(dossier.state) ? Math.max(0, daysBetween(dossier.dueOn, today)) : 0;

/** What a dossier waits for, most pressing first: missing pieces, else the next hand. */
export type Waiting =
  | { readonly on: 'pieces'; readonly missing: readonly string[] }
  | { readonly on: 'state'; readonly state: DossierState; readonly days: number };

/** What a dossier waits for on a date, and for how many days. */
export const waitingFor = (dossier: Pick<DossierRow, 'state' | 'stateSince' | 'pieces'>, today: LocalDate): Waiting => {
  const missing = dossier.pieces.filter((piece) => piece.receivedOn === null).map((piece) => piece.label);
  return missing.length > 0 && isOpenState(dossier.state)
    ? { on: 'pieces', missing }
    : { on: 'state', state: dossier.state, days: Math.max(0, daysBetween(dossier.stateSince, today)) };
};
