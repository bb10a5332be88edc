import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { create } from 'zustand';
import { i18n } from '#renderer/text/index.ts';
import { failed, told } from './notice.ts';
import styles from './undo.module.css';

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
  notifications.show({
    id: change.id,
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': i18n.t('common.close') },
    message: (
      <div className={styles.notice}>
        <span>{label}</span>
        <Button variant="default" size="compact-sm" onClick={() => void undoChange(change)}>
          {i18n.t('common.undo')}
        </Button>
      </div>
    ),
  });
};

/** Undoes the last change that is not undone yet. */
export const undoLast = async (): Promise<void> => {
  const last = useStack.getState().changes.at(-1);
  if (last !== undefined) await undoChange(last);
};
