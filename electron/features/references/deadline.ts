import { deadlines } from '#electron/features/deadlines/service.ts';
import { isOffered } from '#electron/features/dossiers/first-deadline.ts';
import { dossierOf, setDueOn } from '#electron/features/dossiers/service.ts';
import { kindOf } from '#electron/features/kinds/service.ts';
import type { Context } from '#electron/service/context.ts';
import { AppError } from '#shared/contract/errors.ts';
import { type Deadline, type DeadlineRule, deadlineInput } from '#shared/deadlines/schema.ts';
import { doneOn, presetsOf, ruleOf } from '#shared/references/rules.ts';
import type { SpecialReference } from '#shared/references/schema.ts';

/** The deadline of a matter, unless it was put in the bin by hand. */
const present = ({ store }: Context, id: string | null): string | null =>
  store.first<{ id: string }>('SELECT id FROM deadlines WHERE id = @id AND deleted_at IS NULL', { id })?.id ?? null;

/** An open deadline of the dossier that one of the register's own presets gave already. */
const kept = ({ store }: Context, { dossierId, kind }: SpecialReference): string | null =>
  store.first<{ id: string }>(
    `SELECT l.id FROM deadlines l WHERE l.dossier_id = @dossierId AND l.deleted_at IS NULL AND l.done_on IS NULL
       AND json_extract(l.rule, '$.preset') IN (SELECT value FROM json_each(@presets))
       AND NOT EXISTS (SELECT 1 FROM special_references r WHERE r.deadline_id = l.id AND r.deleted_at IS NULL)
     ORDER BY l.created_at LIMIT 1`,
    { dossierId, presets: JSON.stringify(kind === 'pq' ? [] : presetsOf[kind]) },
  )?.id ?? null;

/** The rule of a matter, or null where the register of rules does not offer it or it cannot be counted. */
const ruleFor = (context: Context, reference: SpecialReference): DeadlineRule | null => {
  const { leadDays } = kindOf(context, dossierOf(context, reference.dossierId).kind);
  const rule = ruleOf(reference, leadDays, context.settings().profile);
  if (!rule.preset.startsWith('kind:') && !isOffered(context, rule.preset, rule.trigger)) return null;
  try {
    deadlines.compute(context, rule);
    return rule;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

const created = (context: Context, reference: SpecialReference, rule: DeadlineRule): string => {
  const { words, settings } = context;
  const { dossierId, kind, number } = reference;
  const title = [words().references.deadlineTitles[kind], number].filter((part) => part !== '').join(' ');
  const { assigneeId: ownerId } = dossierOf(context, dossierId);
  const remindDays = settings().profile === 'in_central' ? 5 : 3;
  return deadlines.create(context, deadlineInput.parse({ title, rule, dossierId, ownerId, remindDays })).id;
};

const isSame = (a: DeadlineRule | null, b: DeadlineRule): boolean =>
  a !== null &&
  a.preset === b.preset &&
  a.trigger === b.trigger &&
  a.days === b.days &&
  JSON.stringify(a.pauses) === JSON.stringify(b.pauses);

const brought = (context: Context, id: string, reference: SpecialReference, rule: DeadlineRule | null): Deadline => {
  const { extension } = reference;
  const done = doneOn(reference);
  let deadline = deadlines.get(context, { id });
  if (rule !== null && !isSame(deadline.rule, rule)) {
    deadline = deadlines.update(context, { id, revision: deadline.revision, patch: { rule } });
  }
  if ((deadline.override?.dueOn ?? null) !== (extension?.until ?? null)) {
    const { revision } = deadline;
    const set = { id, revision, dueOn: extension?.until ?? null, reason: extension?.reason ?? '' };
    deadline = deadlines.override(context, set);
  }
  if (deadline.doneOn !== done) {
    deadline = deadlines.update(context, { id, revision: deadline.revision, patch: { doneOn: done } });
  }
  return deadline;
};

/**
 * Brings the deadline of a matter, and the due date of its dossier, to what the matter says now; answers the deadline's
 * id, null where no rule gives one.
 */
export const followDeadline = (context: Context, reference: SpecialReference): string | null => {
  const rule = ruleFor(context, reference);
  const known = present(context, reference.deadlineId) ?? kept(context, reference);
  if (known === null && rule === null) return null;
  const id = known ?? (rule === null ? '' : created(context, reference, rule));
  const deadline = brought(context, id, reference, rule);
  const dossier = dossierOf(context, reference.dossierId);
  if (deadline.doneOn === null && dossier.state !== 'closed' && deadline.dueOn >= dossier.receivedOn) {
    setDueOn(context, dossier.id, deadline.dueOn);
  }
  return id;
};

/** Takes the deadline of a matter away with it; the dossier is due at its next computed deadline, if any. */
export const leaveDeadline = (context: Context, { dossierId, deadlineId }: SpecialReference): void => {
  const id = present(context, deadlineId);
  if (id === null) return;
  const { revision, dueOn } = deadlines.get(context, { id });
  deadlines.remove(context, { id, revision });
  const dossier = dossierOf(context, dossierId);
  if (dossier.state === 'closed' || dossier.dueOn !== dueOn) return;
  const next = context.store.first<{ dueOn: string }>(
    `SELECT due_on AS dueOn FROM deadlines WHERE dossier_id = @dossierId AND deleted_at IS NULL AND done_on IS NULL
       AND rule IS NOT NULL ORDER BY due_on LIMIT 1`,
    { dossierId },
  );
  setDueOn(context, dossierId, next?.dueOn ?? null);
};

/** Takes the deadline of a matter out of the bin, where it is there. */
export const bringDeadlineBack = (context: Context, { deadlineId }: SpecialReference): void => {
  const isThere = context.store.first('SELECT 1 FROM deadlines WHERE id = @deadlineId AND deleted_at IS NOT NULL', {
    deadlineId,
  });
  if (deadlineId !== null && isThere) deadlines.restore(context, { id: deadlineId });
};
