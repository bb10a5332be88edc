import type { FeatureHandlers } from '#electron/service/context.ts';
import { defined, revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import { initialsOf } from '#shared/people/rules.ts';
import type { Person } from '#shared/people/schema.ts';
import { find, insert, list, setDeleted, update } from './repository.ts';

const check = (person: Person): void => {
  if (person.activeFrom !== null && person.activeTo !== null && person.activeTo < person.activeFrom) {
    throw new AppError('rule_violated', (w) => w.people.activePeriod);
  }
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const people: FeatureHandlers<PivotContract['people']> = {
  list: ({ store }, { text }) => {
    const wanted = plain(text ?? '');
    const items = list(store).filter((person) => plain(`${person.name} ${person.initials}`).includes(wanted));
    return { items, total: items.length };
  },
  get: ({ store }, { id }) => find(store, id),
  create: ({ store, newId, now, record }, input) => {
    const at = now();
    const person: Person = {
      ...input,
      id: newId(),
      revision: 1,
      createdAt: at,
      updatedAt: at,
      initials: input.initials ?? initialsOf(input.name),
      isOfficer: false,
    };
    check(person);
    insert(store, person);
    record({ subject: 'person', subjectId: person.id, action: 'created', after: person });
    return person;
  },
  update: ({ store, now, record }, { id, revision, patch }) => {
    const before = find(store, id);
    const given = defined(patch);
    const renamed =
      given.name !== undefined && given.initials === undefined && before.initials === initialsOf(before.name);
    const person = revised(
      before,
      revision,
      { ...given, ...(renamed ? { initials: initialsOf(given.name ?? '') } : {}) },
      now(),
    );
    check(person);
    update(store, person);
    record({ subject: 'person', subjectId: id, action: 'updated', before, after: person });
    return person;
  },
  remove: ({ store, now, record }, { id, revision }) => {
    const before = find(store, id);
    revised(before, revision, {}, now());
    if (before.isOfficer) throw new AppError('rule_violated', (w) => w.people.lastOfficer);
    setDeleted(store, id, now());
    record({ subject: 'person', subjectId: id, action: 'removed', before });
    return { id };
  },
  restore: ({ store, record }, { id }) => {
    find(store, id, true);
    setDeleted(store, id, null);
    const person = find(store, id);
    record({ subject: 'person', subjectId: id, action: 'restored', after: person });
    return person;
  },
};
