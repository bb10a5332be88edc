import { collectionHandlers, newlyTracked } from '#electron/features/collection.ts';
import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import { duplicatesAmong, foldedName } from '#shared/correspondents/rules.ts';
import { type Correspondent, type CorrespondentRow, correspondentInput } from '#shared/correspondents/schema.ts';
import { matches } from '#shared/kernel/search.ts';
import { findMerged, listNames, listWithLetters, moveLetters, returnLetters, setMerged, table } from './repository.ts';

type Contract = PivotContract['correspondents'];

const kept = collectionHandlers<Correspondent, Parsed<Contract['create']>, Parsed<Contract['update']>['patch'], object>(
  {
    table,
    subject: 'correspondent',
    make: (context, input) => ({ ...newlyTracked(context), ...input, mergedInto: null }),
    where: () => [],
    order: 'name COLLATE NOCASE',
    texts: ({ name, organisation, email }) => [name, organisation, email],
  },
);

const found =
  (text: string) =>
  ({ name, organisation, email, phone, address }: CorrespondentRow): boolean =>
    matches(text, name, organisation, email, phone, address);

const merge = (context: Context, { keepId, mergeIds }: Parsed<Contract['merge']>): Output<Contract['merge']> => {
  const { store, now, record } = context;
  const keeper = table.find(store, keepId);
  let letters = 0;
  for (const id of new Set(mergeIds)) {
    if (id === keepId) throw new AppError('rule_violated', (w) => w.mail.mergeWithItself);
    const before = table.find(store, id);
    const moved = moveLetters(store, id, keepId);
    setMerged(store, id, keepId, now());
    letters += moved;
    record({
      subject: 'correspondent',
      subjectId: id,
      action: 'moved',
      before,
      after: { ...before, mergedInto: keepId },
      note: context.words().mail.mergedInto(before.name, keeper.name, moved),
    });
  }
  if (letters > 0) context.announce(['mail']);
  return { kept: keeper, letters };
};

const unmerge = ({ store, now, record, announce }: Context, id: string): Correspondent => {
  const before = findMerged(store, id);
  if (!before?.mergedInto) throw new AppError('rule_violated', (w) => w.mail.notMerged);
  if (findMerged(store, before.mergedInto)) throw new AppError('rule_violated', (w) => w.mail.keeperMerged);
  setMerged(store, id, null, now());
  returnLetters(store, id, before.mergedInto);
  const after = table.find(store, id);
  record({ subject: 'correspondent', subjectId: id, action: 'undone', before, after });
  announce(['mail']);
  return after;
};

/** The correspondent of that name, or of that e-mail; entered in the directory when nobody there has them. */
export const correspondentNamed = (context: Context, name: string, email = ''): Correspondent => {
  const wanted = foldedName(name);
  const names = listNames(context.store);
  const known =
    names.find((one) => one.name === name || (wanted !== '' && foldedName(one.name) === wanted)) ??
    names.find((one) => email !== '' && one.email.toLowerCase() === email.toLowerCase());
  return known
    ? table.find(context.store, known.id)
    : kept.create(context, correspondentInput.parse({ name, email: email.slice(0, 500) }));
};

export const correspondents: FeatureHandlers<Contract> = {
  ...kept,
  list: ({ store }, { text = '', limit, offset = 0, ...filter }) => {
    const all = listWithLetters(store, filter);
    const shown = text.trim() === '' ? all : all.filter(found(text));
    return { items: shown.slice(offset, offset + (limit ?? shown.length)), total: shown.length };
  },
  restore: (context, { id }) => {
    if (findMerged(context.store, id)) throw new AppError('rule_violated', (w) => w.mail.restoreMerged);
    return kept.restore(context, { id });
  },
  duplicates: ({ store }) => {
    const items = duplicatesAmong(listWithLetters(store, {})).map(({ reason, items: same }) => ({
      reason,
      items: [...same],
    }));
    return { items, total: items.length };
  },
  merge,
  unmerge: (context, { ids }) => ({ items: ids.map((id) => unmerge(context, id)) }),
};
