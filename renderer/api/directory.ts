import { useMemo } from 'react';
import { i18n } from '#renderer/text/index.ts';
import type { Kind } from '#shared/kinds/schema.ts';
import type { Person } from '#shared/people/schema.ts';
import { client } from './client.ts';
import { useLive } from './live.ts';

const none: readonly never[] = [];

/** The people of the section, as a list and by id. */
export const usePeople = (): {
  readonly people: readonly Person[];
  readonly personById: ReadonlyMap<string, Person>;
} => {
  const people = useLive('people.list', ['people'], () => client.people.list()).data?.items ?? none;
  return useMemo(() => ({ people, personById: new Map(people.map((person) => [person.id, person])) }), [people]);
};

/** The kinds of dossier, as a list and by code. */
export const useKinds = (): { readonly kinds: readonly Kind[]; readonly kindByCode: ReadonlyMap<string, Kind> } => {
  const kinds = useLive('kinds.list', ['kinds'], () => client.kinds.list()).data?.items ?? none;
  return useMemo(() => ({ kinds, kindByCode: new Map(kinds.map((kind) => [kind.code, kind])) }), [kinds]);
};

/** A kind's name in the user's language. */
export const kindName = (kind: Kind): string => (i18n.language === 'en' ? kind.nameEn : kind.nameFr);
