import { i18n } from '#renderer/text/index.ts';
import { duration, plainDay } from '#renderer/ui/format.ts';
import { draftStates } from '#shared/circuits/schema.ts';
import type { JournalEntry } from '#shared/journal/schema.ts';
import { activities } from '#shared/time/schema.ts';
import { editedField, type Names, stateWord } from './fields.ts';

type State = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const day = (value: unknown): string => (typeof value === 'string' ? plainDay(value) : '');
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

type Piece = { readonly label: string; readonly receivedOn: string | null };

const piecesOf = (value: unknown): Piece[] =>
  Array.isArray(value)
    ? value.map((one: Partial<Piece>) => ({ label: text(one.label), receivedOn: one.receivedOn ?? null }))
    : [];

const pieceLines = (before: unknown, after: unknown): string[] => {
  const old = new Map(piecesOf(before).map((piece) => [piece.label, piece.receivedOn]));
  const fresh = piecesOf(after);
  const taken = [...old.keys()].filter((label) => !fresh.some((piece) => piece.label === label));
  return [
    ...fresh
      .filter(({ label, receivedOn }) => !old.has(label) || old.get(label) !== receivedOn)
      .map(({ label, receivedOn }) =>
        i18n.t(receivedOn === null ? 'dossiers.timeline.pieceAwaited' : 'dossiers.timeline.pieceReceived', { label }),
      ),
    ...taken.map((label) => i18n.t('dossiers.timeline.pieceTaken', { label })),
  ];
};

const listLines = (field: string, before: unknown, after: unknown): string[] => {
  const old = strings(before);
  const fresh = strings(after);
  const added = fresh.filter((one) => !old.includes(one)).join(', ');
  const taken = old.filter((one) => !fresh.includes(one)).join(', ');
  return [
    ...(added === '' ? [] : [i18n.t('dossiers.timeline.added', { field, items: added })]),
    ...(taken === '' ? [] : [i18n.t('dossiers.timeline.taken', { field, items: taken })]),
  ];
};

const fieldLines = (name: string, before: unknown, after: unknown, names: Names): string[] => {
  const edited = editedField(name);
  if (edited === null) return [];
  const field = i18n.t(`dossiers.fields.${edited.key}`).toLocaleLowerCase();
  const { as, show } = edited.field;
  if (as === 'pieces') return pieceLines(before, after);
  if (as === 'list') return listLines(field, before, after);
  if (as === 'links') return [i18n.t('dossiers.timeline.linksChanged', { count: strings(after).length })];
  if (as === 'text') return [i18n.t('dossiers.timeline.rewritten', { field })];
  const old = show(before, names);
  const fresh = show(after, names);
  if (old === '') return [i18n.t('dossiers.timeline.set', { field, after: fresh })];
  if (fresh === '') return [i18n.t('dossiers.timeline.cleared', { field, before: old })];
  return [
    i18n.t(`dossiers.timeline.${as === 'date' ? 'dateChanged' : 'changed'}`, { field, before: old, after: fresh }),
  ];
};

const moveLine = (before: State, after: State): string => {
  const order = after.closingOrder as { givenBy?: unknown; givenOn?: unknown } | null | undefined;
  const suspension = after.suspension as { reviewOn?: unknown } | null | undefined;
  return [
    i18n.t('dossiers.timeline.moved', { before: stateWord(before.state), after: stateWord(after.state) }),
    order ? i18n.t('dossiers.timeline.byOrder', { name: text(order.givenBy), day: day(order.givenOn) }) : '',
    suspension ? i18n.t('dossiers.timeline.reviewOn', { day: day(suspension.reviewOn) }) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
};

type Control = { readonly label: string; readonly isDone: boolean };

const controlsOf = (value: unknown): Control[] =>
  Array.isArray(value)
    ? value.map((one: { label?: unknown; checkedOn?: unknown }) => ({
        label: text(one.label),
        isDone: typeof one.checkedOn === 'string',
      }))
    : [];

const checkLines = (before: unknown, after: unknown): string[] => {
  const old = new Map(controlsOf(before).map(({ label, isDone }) => [label, isDone]));
  return controlsOf(after)
    .filter(({ label, isDone }) => old.get(label) !== isDone)
    .map(({ label, isDone }) =>
      i18n.t(isDone ? 'dossiers.timeline.checked' : 'dossiers.timeline.unchecked', { label }),
    );
};

const dossierLines = ({ action }: JournalEntry, before: State, after: State, names: Names): string[] => {
  if (action === 'moved') return [moveLine(before, after)];
  if (action === 'undone' && 'state' in after) {
    const words = { before: stateWord(before.state), after: stateWord(after.state) };
    return [i18n.t('dossiers.timeline.moveUndone', words)];
  }
  if (action !== 'updated') return [i18n.t(`dossiers.timeline.${action}`)];
  if ('checks' in after) return checkLines(before.checks, after.checks);
  if ('suspension' in after) {
    const { reviewOn } = after.suspension as { reviewOn?: unknown };
    return [i18n.t('dossiers.timeline.reviewed', { day: day(reviewOn) })];
  }
  return Object.keys(after).flatMap((name) => fieldLines(name, before[name], after[name], names));
};

const deadlineLine = ({ action }: JournalEntry, before: State, after: State): string => {
  const title = text(after.title ?? before.title);
  if (action === 'created') return i18n.t('dossiers.timeline.deadlineCreated', { title, day: day(after.dueOn) });
  if (action === 'removed') return i18n.t('dossiers.timeline.deadlineRemoved', { title });
  if (action === 'restored') return i18n.t('dossiers.timeline.deadlineRestored', { title });
  if ('doneOn' in after) {
    return i18n.t(`dossiers.timeline.${after.doneOn === null ? 'deadlineReopened' : 'deadlineDone'}`);
  }
  if ('dueOn' in after) {
    return i18n.t('dossiers.timeline.deadlineMoved', { day: day(after.dueOn), before: day(before.dueOn) });
  }
  return i18n.t('dossiers.timeline.deadlineUpdated');
};

const timeLine = ({ action }: JournalEntry, before: State, after: State): string => {
  const state = action === 'removed' ? before : after;
  const spent = duration(Number(state.minutes ?? 0));
  const activity = activities.find((known) => known === state.activity) ?? 'other';
  switch (action) {
    case 'created':
      return i18n.t('dossiers.timeline.timeCreated', {
        duration: spent,
        activity: i18n.t(`common.activities.${activity}`).toLocaleLowerCase(),
        day: day(state.day),
      });
    case 'removed':
      return i18n.t('dossiers.timeline.timeRemoved', { duration: spent });
    case 'restored':
      return i18n.t('dossiers.timeline.timeRestored', { duration: spent });
    default:
      return 'minutes' in after
        ? i18n.t('dossiers.timeline.timeChanged', { before: duration(Number(before.minutes ?? 0)), after: spent })
        : i18n.t('dossiers.timeline.timeUpdated');
  }
};

const draftLine = (after: State): string | null => {
  const state = draftStates.find((known) => known === after.state);
  return state === undefined ? null : i18n.t('dossiers.timeline.draft', { state: i18n.t(`circuits.states.${state}`) });
};

const otherLine = ({ subject }: JournalEntry, before: State, after: State, action: string): string => {
  const known = Object.keys(i18n.t('dossiers.timeline.subjects', { returnObjects: true }));
  if (!known.includes(subject)) return action;
  const word = i18n.t(`dossiers.timeline.subjects.${subject as 'letter'}`);
  const names = ['title', 'subject', 'label', 'number', 'name', 'ref'];
  const title = names.map((name) => text(after[name] ?? before[name])).find((found) => found !== '');
  return title === undefined
    ? i18n.t('dossiers.timeline.otherPlain', { subject: word, action })
    : i18n.t('dossiers.timeline.other', { subject: word, title, action });
};

/** What a line of the journal says, in words; a change of several fields gives several sentences. */
export const sentencesOf = (entry: JournalEntry, names: Names): string[] => {
  const before = entry.before ?? {};
  const after = entry.after ?? {};
  const action = i18n.t(`common.journalActions.${entry.action}`).toLocaleLowerCase();
  switch (entry.subject) {
    case 'dossier':
      return dossierLines(entry, before, after, names);
    case 'deadline':
      return [deadlineLine(entry, before, after)];
    case 'time_entry':
      return [timeLine(entry, before, after)];
    case 'meeting': {
      const title = text(after.title ?? before.title);
      return [title === '' ? action : i18n.t('dossiers.timeline.meeting', { title, action })];
    }
    case 'draft':
      return [(entry.action === 'moved' ? draftLine(after) : null) ?? otherLine(entry, before, after, action)];
    default:
      return [otherLine(entry, before, after, action)];
  }
};
