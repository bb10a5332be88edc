import { notifications } from '@mantine/notifications';
import { create } from 'zustand';
import { i18n } from '#renderer/text/index.ts';
import { tellWithAction } from './action-notice.tsx';
import { failed, told } from './notice.ts';

type Change = { readonly id: string; readonly label: string; readonly undo: () => Promise<unknown> };

const deepest = 100;

const useStack = create<{ readonly changes: readonly Change[] }>(() => ({ changes: [] }));

const drop = (id: string): void =>
  useStack.setState(({ changes }) => ({ changes: changes.filter((change) => change.id !== id) }));

const undoChange = async ({ id, label, undo }: Change): Promise<void> => {
  drop(id);
  notifications.hide(id);
  try {
    await undo();
    told(i18n.t('shell.undone', { label }));
  } catch (error) {
    failed(error);
  }
};

const keep = (label: string, undo: () => Promise<unknown>): Change => {
  const change = { id: crypto.randomUUID(), label, undo };
  useStack.setState(({ changes }) => ({ changes: [...changes, change].slice(-deepest) }));
  return change;
};

/** Keeps the way back of a change that the screen itself tells, such as a field saved as it is typed. */
export const didChangeQuietly = (label: string, undo: () => Promise<unknown>): void => {
  keep(label, undo);
};

/** Tells the user what was changed, and keeps the way back: ten seconds in a notice, then by Ctrl+Z, last change first. */
export const didChange = (label: string, undo: () => Promise<unknown>): void => {
  const change = keep(label, undo);
  tellWithAction({
    id: change.id,
    text: label,
    action: i18n.t('common.undo'),
    onAction: () => void undoChange(change),
    stays: 10_000,
  });
};

/** Undoes the last change that is not undone yet. */
export const undoLast = async (): Promise<void> => {
  const last = useStack.getState().changes.at(-1);
  if (last !== undefined) await undoChange(last);
};
