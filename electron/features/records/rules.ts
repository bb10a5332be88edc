import { collectionHandlers, newlyTracked } from '#electron/features/collection.ts';
import type { Context } from '#electron/service/context.ts';
import { revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import { readSchedule, type ScheduleRow, scheduleRowLimit } from '#shared/records/schedule.ts';
import type { RetentionRule } from '#shared/records/schema.ts';
import { followersOf, ruleOf, ruleTable } from './repository.ts';

type Contract = PivotContract['records'];

const areCategoriesOn = ({ settings }: Context): boolean => settings().profile === 'in_central';

/** Throws when the code of a new rule is taken; a category that this profile does not use gives its place. */
const makeRoom = (context: Context, code: string): void => {
  const other = ruleOf(context.store, code);
  if (other === null) return;
  if (other.source === 'category' && !areCategoriesOn(context) && followersOf(context.store, code) === 0) {
    ruleTable.setDeleted(context.store, other.id, context.now());
    return;
  }
  throw new AppError('conflict', (w) => w.records.codeTaken(code), { code: (w) => w.records.codeTaken(code) });
};

const newRule = (context: Context, input: ScheduleRow, source: RetentionRule['source']): RetentionRule => ({
  ...input,
  ...newlyTracked(context),
  category: null,
  source,
});

const kept = collectionHandlers({
  table: ruleTable,
  subject: 'retention_rule',
  make: (context, input: ScheduleRow) => newRule(context, input, 'own'),
  check: (context, after, before) => {
    if (before === undefined) makeRoom(context, after.code);
    else if (before.category !== null && (after.years !== before.years || after.fate !== before.fate)) {
      throw new AppError('rule_violated', (w) => w.records.categoryFixed);
    }
  },
  where: ({ withAll }: Pick<Parsed<Contract['rules']>, 'withAll'>, context) =>
    withAll || areCategoriesOn(context) ? [] : [{ sql: "source <> 'category'" }],
  order: "category IS NULL, category, CASE WHEN category = 'C' THEN years END, code",
  texts: ({ code, label, remarks }) => [code, label, remarks],
});

const termsOf = ({ label, years, fate, remarks }: ScheduleRow): string => JSON.stringify([label, years, fate, remarks]);

const takeIn = (context: Context, rows: readonly ScheduleRow[]): Output<Contract['importRules']> => {
  const { store, now, record } = context;
  const created: RetentionRule[] = [];
  const replaced: RetentionRule[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const known = ruleOf(store, row.code);
    if (known === null || known.source === 'category') {
      makeRoom(context, row.code);
      const rule = newRule(context, row, 'schedule');
      ruleTable.insert(store, rule);
      record({ subject: 'retention_rule', subjectId: rule.id, action: 'imported', after: rule });
      created.push(rule);
    } else if (termsOf(known) === termsOf(row)) {
      unchanged += 1;
    } else {
      const rule = revised(known, known.revision, { ...row, source: 'schedule' }, now());
      ruleTable.update(store, rule);
      record({ subject: 'retention_rule', subjectId: rule.id, action: 'updated', before: known, after: rule });
      replaced.push(known);
    }
  }
  return { created, replaced, unchanged };
};

/** How retention rules are kept, and how a tableau de gestion is taken in. */
export const rules = {
  ...kept,
  remove: (context: Context, target: { id: string; revision: number }) => {
    const used = followersOf(context.store, ruleTable.find(context.store, target.id).code);
    if (used > 0) throw new AppError('rule_violated', (w) => w.records.ruleUsed(used));
    return kept.remove(context, target);
  },
  restore: (context: Context, { id }: { id: string }): RetentionRule => {
    makeRoom(context, ruleTable.find(context.store, id, true).code);
    return kept.restore(context, { id });
  },
  take: (context: Context, text: string): Output<Contract['importRules']> => {
    const read = readSchedule(text);
    if ('problem' in read) {
      throw new AppError('validation', (w) => w.records.schedule(read.problem, scheduleRowLimit));
    }
    return takeIn(context, read.rows);
  },
};
