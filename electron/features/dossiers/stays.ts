import type { Context } from '#electron/service/context.ts';
import { journalOfDossier } from '#electron/store/journal.ts';
import type { Stay } from '#shared/dossiers/schema.ts';
import { type Change, deskStays, type Loan, stateStays } from '#shared/dossiers/stays.ts';
import { toLocal } from '#shared/kernel/time.ts';
import { find } from './repository.ts';

type Named = Record<string, unknown> | null;

const textIn = (state: Named, field: string): string | undefined => {
  const value = state?.[field];
  return typeof value === 'string' ? value : undefined;
};

const visasOf = ({ store, words }: Context, dossierId: string): Loan[] =>
  store
    .all<Loan & { readonly role: string }>(
      `SELECT v.asked_on AS "from", coalesce(v.given_on, CASE WHEN f.state <> 'in_circuit' OR f.version <> v.version
           THEN f.state_since END) AS "to", coalesce(g.name, p.name, v.label) AS name
       FROM visas v JOIN drafts f ON f.id = v.draft_id AND f.deleted_at IS NULL
         LEFT JOIN people p ON p.id = v.person_id LEFT JOIN people g ON g.id = v.given_by
       WHERE f.dossier_id = @dossierId AND v.asked_on IS NOT NULL ORDER BY v.asked_on, v.version, v.position`,
      { dossierId },
    )
    .map((loan) => ({ ...loan, name: loan.name || words().dossiers.section }));

const movementsOf = ({ store }: Context, dossierId: string): Loan[] =>
  store.all(
    `SELECT m.sent_on AS "from", m.returned_on AS "to", coalesce(p.name, m.holder_name) AS name
     FROM movements m LEFT JOIN people p ON p.id = m.holder_id
     WHERE m.dossier_id = @dossierId AND m.part = '' AND m.deleted_at IS NULL ORDER BY m.sent_on, m.id`,
    { dossierId },
  );

/** How long a dossier was in each state and at each desk, from the journal, the visas and the movements. */
export const staysOf = (context: Context, id: string): Stay[] => {
  const { store, timeZone, today, words } = context;
  const dossier = find(store, id);
  const names = new Map(
    store.all<{ id: string; name: string }>('SELECT id, name FROM people').map((one) => [one.id, one.name]),
  );
  const states: Change[] = [];
  const assignees: Change[] = [];
  for (const { at, subject, action, after } of journalOfDossier(store, id)) {
    if (subject !== 'dossier' || after === null) continue;
    const day = toLocal(at, timeZone()).day;
    const isFirst = action === 'created' || action === 'imported';
    const state = textIn(after, 'state');
    if (state !== undefined && action !== 'restored') {
      states.push({ on: isFirst ? (textIn(after, 'stateSince') ?? day) : day, name: state });
    }
    if ('assigneeId' in after && action !== 'restored') {
      const name = names.get(textIn(after, 'assigneeId') ?? '') ?? words().dossiers.nobody;
      assignees.push({ on: day, name });
    }
  }
  const loans = [visasOf(context, id), movementsOf(context, id)];
  return [...stateStays(states, today(), dossier.closedOn), ...deskStays(assignees, loans, today(), dossier.closedOn)];
};
