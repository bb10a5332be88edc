import type { Context } from '#electron/service/context.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import type { dossiersContract } from '#shared/dossiers/contract.ts';
import type { Dossier, Sleeper } from '#shared/dossiers/schema.ts';
import type { Move } from './moves.ts';

type Contract = typeof dossiersContract;

/** Throws when the administration's rules ask for an approval that a suspension does not name. */
export const requireApproval = ({ settings }: Context, move: Move): void => {
  if (move.to !== 'suspended' || (move.approvedBy ?? '') !== '' || settings().profile !== 'in_central') return;
  throw new AppError('rule_violated', (w) => w.dossiers.suspensionNeedsApproval, {
    approvedBy: (w) => w.dossiers.suspensionNeedsApproval,
  });
};

/** Enters a dossier in the call book as it is suspended. */
export const enterCallBook = (
  store: Store,
  { id, suspension }: Pick<Dossier, 'id' | 'suspension'>,
  move: Pick<Move, 'ground' | 'approvedBy' | 'approvedOn'>,
  { entryId, now, today }: { readonly entryId: string; readonly now: string; readonly today: string },
): void => {
  store.run(
    `INSERT INTO call_book (id, created_at, updated_at, dossier_id, ground, reason, approved_by, approved_on, entered_on,
       next_review_on, reviews)
     VALUES (@entryId, @now, @now, @id, @ground, @reason, @approvedBy, @approvedOn, @today, @reviewOn, '[]')`,
    {
      entryId,
      now,
      id,
      ground: move.ground ?? 'other',
      reason: suspension?.reason ?? '',
      approvedBy: move.approvedBy ?? '',
      approvedOn: move.approvedBy ? (move.approvedOn ?? today) : null,
      today,
      reviewOn: suspension?.reviewOn ?? today,
    },
  );
};

/** Keeps the call book in step with a dossier that falls asleep or wakes up. */
export const keepCallBook = (
  { store, newId, now, today }: Context,
  before: Dossier,
  after: Dossier,
  move: Move,
): void => {
  if (before.state !== 'suspended' && after.state === 'suspended') {
    enterCallBook(store, after, move, { entryId: newId(), now: now(), today: today() });
  }
  if (before.state === 'suspended' && after.state !== 'suspended') {
    store.run(
      `UPDATE call_book SET revived_on = @today, updated_at = @now, revision = revision + 1
       WHERE dossier_id = @id AND revived_on IS NULL AND deleted_at IS NULL`,
      { id: after.id, today: today(), now: now() },
    );
  }
};

/** Takes back what a move that is undone did to the call book. */
export const undoCallBook = ({ store, now }: Context, before: Dossier, after: Dossier): void => {
  const values = { id: after.id, now: now() };
  if (before.state === 'suspended' && after.state !== 'suspended') {
    store.run(
      `UPDATE call_book SET deleted_at = @now, revision = revision + 1
       WHERE dossier_id = @id AND revived_on IS NULL AND deleted_at IS NULL`,
      values,
    );
  }
  if (before.state !== 'suspended' && after.state === 'suspended') {
    store.run(
      `UPDATE call_book SET revived_on = NULL, updated_at = @now, revision = revision + 1
       WHERE id = (SELECT id FROM call_book WHERE dossier_id = @id AND deleted_at IS NULL AND revived_on IS NOT NULL
         ORDER BY revived_on DESC, created_at DESC, id DESC LIMIT 1)`,
      values,
    );
  }
};

/** Records a review on the open entry of a dossier. */
export const recordReview = ({ store, now }: Context, dossierId: string, review: Sleeper['reviews'][number]): void => {
  store.run(
    `UPDATE call_book SET next_review_on = @nextReviewOn, updated_at = @now, revision = revision + 1,
       reviews = json_insert(reviews, '$[#]', json(@review))
     WHERE dossier_id = @dossierId AND revived_on IS NULL AND deleted_at IS NULL`,
    { dossierId, now: now(), nextReviewOn: review.nextReviewOn, review: JSON.stringify(review) },
  );
};

type Line = Omit<Sleeper, 'reviews'> & { readonly reviews: string };

/** The call book, the next review first; restricted dossiers are named without their title. */
export const listCallBook = (
  { store, words }: Context,
  { dossierId, withRevived, reviewBefore, limit, offset }: Parsed<Contract['callBook']>,
): Output<Contract['callBook']> => {
  const given: Readonly<Record<string, string>> = {
    ...(dossierId !== undefined && { dossierId }),
    ...(reviewBefore !== undefined && { reviewBefore }),
  };
  const where = [
    'c.deleted_at IS NULL',
    ...(withRevived ? [] : ['c.revived_on IS NULL']),
    ...(dossierId === undefined ? [] : ['c.dossier_id = @dossierId']),
    ...(reviewBefore === undefined ? [] : ['c.next_review_on <= @reviewBefore AND c.revived_on IS NULL']),
  ].join(' AND ');
  const from = `FROM call_book c JOIN dossiers d ON d.id = c.dossier_id AND d.deleted_at IS NULL WHERE ${where}`;
  const items = store
    .all<Line>(
      `SELECT c.id, c.dossier_id AS dossierId, d.reference, d.kind, d.pillar, d.assignee_id AS assigneeId, d.revision,
         CASE d.sensitivity WHEN 'restricted' THEN @hidden ELSE d.title END AS title, c.ground, c.reason,
         c.approved_by AS approvedBy, c.approved_on AS approvedOn, c.entered_on AS enteredOn,
         c.next_review_on AS nextReviewOn, c.reviews, c.revived_on AS revivedOn
       ${from} ORDER BY c.revived_on IS NOT NULL, c.next_review_on, d.num LIMIT ${limit ?? -1} OFFSET ${offset ?? 0}`,
      { ...given, hidden: words().dossiers.restrictedTitle },
    )
    .map((line) => ({ ...line, reviews: JSON.parse(line.reviews) }));
  return { items, total: store.first<{ total: number }>(`SELECT count(*) AS total ${from}`, given)?.total ?? 0 };
};
