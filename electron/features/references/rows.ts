import type { Context } from '#electron/service/context.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import { matches } from '#shared/kernel/search.ts';
import { daysBetween } from '#shared/kernel/time.ts';
import type { referencesContract } from '#shared/references/contract.ts';
import { doneOn } from '#shared/references/rules.ts';
import { type ReferenceRow, referenceKinds, type SpecialReference } from '#shared/references/schema.ts';
import { specialReferences } from './repository.ts';

type Contract = typeof referencesContract;

type Around = {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly sensitivity: string;
  readonly dueOn: string | null;
};

/** What the rows of a register need besides the matters, read once. */
const aroundOf = ({ store }: Context) => ({
  dossiers: new Map(
    store
      .all<Around>(
        `SELECT id, reference, title, sensitivity, due_on AS dueOn FROM dossiers
         WHERE deleted_at IS NULL AND id IN (SELECT dossier_id FROM special_references WHERE deleted_at IS NULL)`,
      )
      .map((dossier) => [dossier.id, dossier]),
  ),
  due: new Map(
    store
      .all<{ id: string; dueOn: string }>(
        `SELECT id, due_on AS dueOn FROM deadlines
         WHERE deleted_at IS NULL AND id IN (SELECT deadline_id FROM special_references WHERE deleted_at IS NULL)`,
      )
      .map(({ id, dueOn }) => [id, dueOn]),
  ),
});

const rowFrom = (context: Context, around: ReturnType<typeof aroundOf>, reference: SpecialReference): ReferenceRow => {
  const dossier = around.dossiers.get(reference.dossierId);
  const dueOn = around.due.get(reference.deadlineId ?? '') ?? dossier?.dueOn ?? null;
  const isOpen = doneOn(reference) === null;
  const hidden = context.words().dossiers.restrictedTitle;
  const isHidden = dossier?.sensitivity === 'restricted';
  return {
    ...reference,
    ...(isHidden && { author: '', text: '', notes: '' }),
    dossierReference: dossier?.reference ?? '',
    dossierTitle: isHidden ? hidden : (dossier?.title ?? ''),
    dueOn,
    isOpen,
    daysLate: isOpen && dueOn !== null ? Math.max(0, daysBetween(dueOn, context.today())) : 0,
  };
};

const byPress = (a: ReferenceRow, b: ReferenceRow): number =>
  Number(b.isOpen) - Number(a.isOpen) ||
  (a.isOpen
    ? (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9')
    : (b.sittingOn ?? b.receivedOn).localeCompare(a.sittingOn ?? a.receivedOn)) ||
  a.number.localeCompare(b.number, undefined, { numeric: true }) ||
  a.id.localeCompare(b.id);

type Filter = Omit<Parsed<Contract['list']>, 'limit' | 'offset'>;

const rowsOf = (context: Context, filter: Filter): ReferenceRow[] => {
  const { kind, dossierId, isOpen, isLate, from, to, text = '' } = filter;
  const around = aroundOf(context);
  return specialReferences
    .list(
      context.store,
      [
        ...(kind === undefined ? [] : [{ sql: 'kind = @kind', values: { kind } }]),
        ...(dossierId === undefined ? [] : [{ sql: 'dossier_id = @dossierId', values: { dossierId } }]),
        ...(from === undefined ? [] : [{ sql: 'received_on >= @from', values: { from } }]),
        ...(to === undefined ? [] : [{ sql: 'received_on <= @to', values: { to } }]),
      ],
      'received_on, id',
    )
    .filter((reference) => around.dossiers.has(reference.dossierId))
    .map((reference) => rowFrom(context, around, reference))
    .filter((row) => isOpen === undefined || row.isOpen === isOpen)
    .filter((row) => isLate === undefined || row.daysLate > 0 === isLate)
    .filter(
      (row) => text === '' || matches(text, row.number, row.author, row.dossierReference, row.dossierTitle, row.text),
    )
    .sort(byPress);
};

/** A register of special references, the most pressing first. */
export const listReferences = (
  context: Context,
  { limit, offset = 0, ...filter }: Parsed<Contract['list']>,
): Output<Contract['list']> => {
  const rows = rowsOf(context, filter);
  return { items: rows.slice(offset, offset + (limit ?? rows.length)), total: rows.length };
};

/** How many special references of each kind there are, open and late. */
export const countReferences = (context: Context): Output<Contract['counts']> => {
  const rows = rowsOf(context, {});
  const items = referenceKinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return {
      kind,
      all: own.length,
      open: own.filter((row) => row.isOpen).length,
      late: own.filter((row) => row.daysLate > 0).length,
    };
  });
  return { items, total: items.length };
};
