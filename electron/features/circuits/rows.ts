import type { Context } from '#electron/service/context.ts';
import type { circuitsContract } from '#shared/circuits/contract.ts';
import { openDraftStates, turnOf } from '#shared/circuits/rules.ts';
import type { Draft, DraftPage, DraftRow, Visa } from '#shared/circuits/schema.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import type { Pillar } from '#shared/kernel/pillars.ts';
import { matches } from '#shared/kernel/search.ts';
import { drafts, visasOf } from './repository.ts';

type Contract = typeof circuitsContract;

type Around = { reference: string; title: string; kind: string; pillar: Pillar; sensitivity: string };

const pageFrom = ({ store, today }: Context, draft: Draft, visas: Visa[]): DraftPage => {
  const around = store.first<Around>(
    'SELECT reference, title, kind, pillar, sensitivity FROM dossiers WHERE id = @id',
    { id: draft.dossierId },
  );
  const present = visas.filter(({ version }) => version === draft.version);
  return {
    ...draft,
    dossierReference: around?.reference ?? '',
    dossierTitle: around?.title ?? '',
    kind: around?.kind ?? '',
    pillar: around?.pillar ?? 'documentation',
    visasGiven: present.filter(({ givenOn }) => givenOn !== null).length,
    visasAsked: present.length,
    waitsFor: turnOf(draft, visas, today()),
    visas,
  };
};

/** A draft with what stands around it. */
export const pageOf = (context: Context, id: string): DraftPage =>
  pageFrom(context, drafts.find(context.store, id), visasOf(context.store, id));

const byPress = (a: DraftRow, b: DraftRow): number =>
  Number(a.waitsFor === null) - Number(b.waitsFor === null) ||
  (b.waitsFor?.daysLate ?? 0) - (a.waitsFor?.daysLate ?? 0) ||
  (a.waitsFor?.dueOn ?? '9').localeCompare(b.waitsFor?.dueOn ?? '9') ||
  a.stateSince.localeCompare(b.stateSince) ||
  a.id.localeCompare(b.id);

const rolesOf = ({ store }: Context, personId: string): string | undefined =>
  store.first<{ role: string }>('SELECT role FROM people WHERE id = @personId', { personId })?.role;

const narrowed = (context: Context, row: DraftPage, filter: Parsed<Contract['list']>): boolean => {
  const { waitsFor } = row;
  const { isLate, waitsForId } = filter;
  if (isLate !== undefined && (waitsFor?.daysLate ?? 0) > 0 !== isLate) return false;
  if (waitsForId === undefined) return true;
  return (
    waitsFor?.personId === waitsForId || (waitsFor?.personId === null && waitsFor.role === rolesOf(context, waitsForId))
  );
};

/** The signature book. Drafts of restricted dossiers are named without their titles. */
export const listDrafts = (context: Context, filter: Parsed<Contract['list']>): Output<Contract['list']> => {
  const { dossierId, state, isOpen, text = '', limit, offset = 0 } = filter;
  const states = state === undefined ? [] : [state].flat();
  const open = openDraftStates.map((one) => `'${one}'`).join(', ');
  const conditions = [
    { sql: 'dossier_id IN (SELECT id FROM dossiers WHERE deleted_at IS NULL)' },
    ...(dossierId === undefined ? [] : [{ sql: 'dossier_id = @dossierId', values: { dossierId } }]),
    ...(states.length === 0 ? [] : [{ sql: `state IN (${states.map((one) => `'${one}'`).join(', ')})` }]),
    ...(isOpen === undefined ? [] : [{ sql: `state ${isOpen ? 'IN' : 'NOT IN'} (${open})` }]),
  ];
  const restricted = new Set(
    context.store
      .all<{ id: string }>("SELECT id FROM dossiers WHERE sensitivity = 'restricted' AND deleted_at IS NULL")
      .map(({ id }) => id),
  );
  const hidden = context.words().dossiers.restrictedTitle;
  const rows = drafts
    .list(context.store, conditions, 'created_at, id')
    .map((draft) => pageFrom(context, draft, visasOf(context.store, draft.id)))
    .filter((row) => narrowed(context, row, filter))
    .map(({ visas: _visas, versions: _versions, ...row }) =>
      restricted.has(row.dossierId) ? { ...row, title: hidden, dossierTitle: hidden } : row,
    )
    .filter((row) => text === '' || matches(text, row.title, row.dossierReference, row.dossierTitle))
    .sort(byPress);
  return { items: rows.slice(offset, offset + (limit ?? rows.length)), total: rows.length };
};

/** How many drafts are on their way, and how many of them wait for a visa that is late. */
export const countDrafts = ({ store, today }: Context): { drafts: number; lateVisas: number } =>
  store.first<{ drafts: number; lateVisas: number }>(
    `SELECT count(*) AS drafts, coalesce(sum(EXISTS (SELECT 1 FROM visas v WHERE v.draft_id = f.id
         AND v.version = f.version AND f.state = 'in_circuit' AND v.asked_on IS NOT NULL AND v.given_on IS NULL
         AND v.due_on < @today)), 0) AS lateVisas
     FROM drafts f JOIN dossiers d ON d.id = f.dossier_id AND d.deleted_at IS NULL
     WHERE f.deleted_at IS NULL AND f.state IN ('in_circuit', 'returned', 'to_sign', 'signed')`,
    { today: today() },
  ) ?? { drafts: 0, lateVisas: 0 };
