import { i18n } from '#renderer/text/index.ts';
import { plainDay } from '#renderer/ui/format.ts';
import { type Dossier, dossierStates, priorities, sensitivities } from '#shared/dossiers/schema.ts';
import { type Pillar, pillars } from '#shared/kernel/pillars.ts';

/** The names behind ids and codes. */
export type Names = {
  readonly personName: (id: string) => string;
  readonly kindName: (code: string) => string;
};

/** How a field's value reads, and how its change is told. */
type Field = {
  readonly as: 'value' | 'date' | 'list' | 'text' | 'pieces' | 'links';
  readonly show: (value: unknown, names: Names) => string;
};

const plain = (value: unknown): string => (typeof value === 'string' ? value : '');
const date = (value: unknown): string => (typeof value === 'string' ? plainDay(value) : '');
const oneOf = <T extends string>(values: readonly T[], word: (value: T) => string) => ({
  as: 'value' as const,
  show: (value: unknown): string => {
    const found = values.find((known) => known === value);
    return found === undefined ? plain(value) : word(found);
  },
});
const items = (value: unknown): string => (Array.isArray(value) ? value.map(plain).join(', ') : '');

/** The fields of a dossier as the form labels them and the timeline tells them; null for what has its own words. */
export const dossierFields = {
  id: null,
  revision: null,
  createdAt: null,
  updatedAt: null,
  importId: null,
  state: null,
  stateSince: null,
  suspension: null,
  closingOrder: null,
  closedOn: null,
  reference: { as: 'value', show: plain },
  title: { as: 'value', show: plain },
  summary: { as: 'text', show: plain },
  kind: { as: 'value', show: (value, { kindName }) => kindName(plain(value)) },
  pillar: oneOf<Pillar>(pillars, (value) => i18n.t(`common.pillars.${value}`)),
  priority: oneOf(priorities, (value) => i18n.t(`common.priorities.${value}`)),
  sensitivity: oneOf(sensitivities, (value) => i18n.t(`common.sensitivities.${value}`)),
  sender: { as: 'value', show: plain },
  receivedOn: { as: 'date', show: date },
  dueOn: { as: 'date', show: date },
  assigneeId: { as: 'value', show: (value, { personName }) => (typeof value === 'string' ? personName(value) : '') },
  tags: { as: 'list', show: items },
  pieces: { as: 'pieces', show: () => '' },
  linkIds: { as: 'links', show: () => '' },
  notes: { as: 'text', show: plain },
} as const satisfies Readonly<Record<keyof Dossier, Field | null>>;

/** A field of a dossier that may be edited. */
export type EditedField = {
  [K in keyof typeof dossierFields]: (typeof dossierFields)[K] extends null ? never : K;
}[keyof typeof dossierFields];

/** How a field of a journal entry is told; null for what is not an edited field of a dossier. */
export const editedField = (key: string): { readonly key: EditedField; readonly field: Field } | null => {
  const fields: Readonly<Record<string, Field | null>> = dossierFields;
  const field = fields[key];
  return field ? { key: key as EditedField, field } : null;
};

/** A state in words, whatever the journal holds. */
export const stateWord = (value: unknown): string => {
  const state = dossierStates.find((known) => known === value);
  return state === undefined ? plain(value) : i18n.t(`common.states.${state}`);
};
