import { daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import type { Delegation, Draft, DraftState, Turn, Visa } from './schema.ts';

/** The states in which a draft is still on its way. */
export const openDraftStates: readonly DraftState[] = ['in_circuit', 'returned', 'to_sign', 'signed'];

/** The visa whose turn it is: asked and not given; undefined when none is. */
export const visaInTurn = (visas: readonly Visa[], version: number): Visa | undefined =>
  visas.find((visa) => visa.version === version && visa.askedOn !== null && visa.givenOn === null);

const lateBy = (dueOn: LocalDate | null, today: LocalDate): number =>
  dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today));

/** Whom a draft waits for, since when, and how late; null once it left or was given up. */
export const turnOf = (
  draft: Pick<Draft, 'state' | 'stateSince' | 'version' | 'authorId' | 'signatoryId'>,
  visas: readonly Visa[],
  today: LocalDate,
): Turn | null => {
  const own = { label: '', role: null, since: draft.stateSince, dueOn: null, daysLate: 0 };
  switch (draft.state) {
    case 'in_circuit': {
      const visa = visaInTurn(visas, draft.version);
      if (visa === undefined) return null;
      const { label, personId, role, askedOn, dueOn } = visa;
      const since = askedOn ?? draft.stateSince;
      return { what: 'visa', label, personId, role, since, dueOn, daysLate: lateBy(dueOn, today) };
    }
    case 'returned':
      return { ...own, what: 'author', personId: draft.authorId };
    case 'to_sign':
      return draft.signatoryId === null
        ? { ...own, what: 'signature', personId: null, role: 'head' }
        : { ...own, what: 'signature', personId: draft.signatoryId };
    case 'signed':
      return { ...own, what: 'dispatch', personId: draft.authorId };
    case 'dispatched':
    case 'withdrawn':
      return null;
  }
};

/** Whether a delegation lets its holder sign for a kind of dossier on a date. */
export const isDelegated = ({ kinds, validFrom, validTo }: Delegation, kind: string, on: LocalDate): boolean =>
  validFrom <= on && (validTo === null || validTo >= on) && (kinds === null || kinds.includes(kind));
