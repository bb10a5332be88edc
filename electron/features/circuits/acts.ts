import type { Context } from '#electron/service/context.ts';
import { readCalendar } from '#electron/store/calendar.ts';
import { revised } from '#electron/store/revision.ts';
import { addWorkingDays } from '#shared/calendar/rules.ts';
import type { Draft, DraftPage, DraftState, Visa } from '#shared/circuits/schema.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { RouteStep } from '#shared/kinds/schema.ts';
import { drafts, visasOf, writeVisas } from './repository.ts';
import { pageOf } from './rows.ts';

/** What an act makes of a draft, of its visas and of its dossier. */
type Act = {
  readonly change: Partial<Draft>;
  readonly visas?: readonly Visa[];
  readonly moveDossier?: () => number;
  readonly note?: string;
};

/** Throws when the draft is in none of the states. */
export const requireState = (draft: Draft, ...states: readonly DraftState[]): void => {
  const { state } = draft;
  if (!states.includes(state)) throw new AppError('rule_violated', (w) => w.circuits.wrongState(state));
};

/** Throws when an act is dated in the future or before the day it was asked. */
export const requireDay = ({ today }: Context, on: LocalDate, since: LocalDate): void => {
  if (on > today()) throw new AppError('rule_violated', (w) => w.circuits.inFuture);
  if (on < since) throw new AppError('rule_violated', (w) => w.circuits.beforeAsked(since));
};

/** Throws when a document that is named is not there. */
export const requireDocument = ({ store }: Context, id: string | null | undefined): void => {
  if (id && !store.first('SELECT 1 FROM documents WHERE id = @id AND deleted_at IS NULL', { id })) {
    throw new AppError('not_found', (w) => w.circuits.noDocument);
  }
};

/** The visa as it is asked on a day, with the day by which it should be given. */
export const asked = ({ store }: Context, visa: Visa, on: LocalDate): Visa => ({
  ...visa,
  askedOn: on,
  dueOn: visa.targetDays === null ? null : addWorkingDays(on, visa.targetDays, readCalendar(store)),
});

/** The visas of a version along its steps, the first one asked. */
export const routed = (context: Context, steps: readonly RouteStep[], version: number, on: LocalDate): Visa[] =>
  steps.map((step, index) => {
    const visa = {
      ...step,
      version,
      position: index + 1,
      askedOn: null,
      dueOn: null,
      givenOn: null,
      givenById: null,
      opinion: null,
      reason: '',
    };
    return index === 0 ? asked(context, visa, on) : visa;
  });

/** Carries out an act: the draft, its visas, its dossier, and the line of the journal. */
export const perform = (context: Context, before: Draft, revision: number, act: Act): DraftPage => {
  const { store, now, record } = context;
  const after = revised(before, revision, act.change, now());
  const old = visasOf(store, before.id);
  const visas = act.visas ?? old;
  drafts.update(store, after);
  if (act.visas) writeVisas(store, before.id, visas);
  const dossierMoves = act.moveDossier?.() ?? 0;
  record({
    subject: 'draft',
    subjectId: before.id,
    action: 'moved',
    before: { ...before, visas: old, dossierMoves: 0 },
    after: { ...after, visas, dossierMoves },
    note: act.note ?? '',
    dossierId: before.dossierId,
  });
  return pageOf(context, before.id);
};
