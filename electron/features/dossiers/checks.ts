import type { Context } from '#electron/service/context.ts';
import { requireReference } from '#electron/store/references.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Check } from '#shared/dossiers/schema.ts';

/** The controls of a dossier, in their order. */
export const checksOf = (store: Store, dossierId: string): Check[] =>
  store.all(
    `SELECT label, checked_on AS checkedOn, checked_by AS checkedById, remark FROM dossier_checks
     WHERE dossier_id = @dossierId ORDER BY position`,
    { dossierId },
  );

/** Makes the dossier's controls be these, in this order. */
export const writeChecks = (store: Store, dossierId: string, checks: readonly Check[]): void => {
  store.run('DELETE FROM dossier_checks WHERE dossier_id = @dossierId', { dossierId });
  checks.forEach(({ label, checkedOn, checkedById, remark }, index) => {
    store.run(
      `INSERT INTO dossier_checks (dossier_id, position, label, checked_on, checked_by, remark)
       VALUES (@dossierId, @position, @label, @checkedOn, @checkedById, @remark)`,
      { dossierId, position: index + 1, label, checkedOn, checkedById, remark },
    );
  });
};

/** Gives a dossier its controls; one that is made bears who made it, by default the officer. */
export const setChecks = (context: Context, dossierId: string, given: readonly Check[]): Check[] => {
  const { store, today, officerId, record } = context;
  const before = checksOf(store, dossierId);
  const checks = given.map((check) => ({
    ...check,
    checkedById: check.checkedOn === null ? null : (check.checkedById ?? officerId()),
  }));
  const labels = new Set<string>();
  for (const { label, checkedOn, checkedById } of checks) {
    if (labels.has(label)) throw new AppError('rule_violated', (w) => w.dossiers.sameCheck(label));
    labels.add(label);
    if (checkedOn !== null && checkedOn > today()) {
      throw new AppError('rule_violated', (w) => w.dossiers.checkInFuture);
    }
    requireReference(store, 'person', checkedById);
  }
  writeChecks(store, dossierId, checks);
  record({
    subject: 'dossier',
    subjectId: dossierId,
    action: 'updated',
    before: { checks: before },
    after: { checks },
  });
  return checks;
};
