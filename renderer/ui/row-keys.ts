import { type KeyboardEvent, useState } from 'react';

/** What the keys of a list do to its active row. */
export type RowActions<T> = {
  readonly onOpen?: ((row: T) => void) | undefined;
  readonly onSelect?: ((row: T) => void) | undefined;
  readonly onEdit?: ((row: T) => void) | undefined;
  readonly onClose?: ((row: T) => void) | undefined;
};

const pageOfRows = 10;

const target = (key: string, active: number, count: number): number | undefined => {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageOfRows,
    PageUp: -pageOfRows,
  };
  const step = steps[key];
  if (step !== undefined) return Math.max(0, Math.min(count - 1, active + step));
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
};

/**
 * The keyboard of a list: arrows, Page, Home and End move the active row, Enter opens it, Space selects it, `e` edits
 * it, `x` closes it. The list itself keeps the focus; `onMove` brings a row into view.
 */
export const useRowKeys = <T>(
  count: number,
  rowAt: (index: number) => T | undefined,
  actions: RowActions<T>,
  onMove: (index: number) => void = () => undefined,
) => {
  const [wanted, setActive] = useState(-1);
  const active = Math.min(wanted, count - 1);
  const act = (key: string): ((row: T) => void) | undefined => {
    switch (key) {
      case 'Enter':
        return actions.onOpen;
      case ' ':
        return actions.onSelect;
      case 'e':
        return actions.onEdit;
      case 'x':
        return actions.onClose;
      default:
        return undefined;
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
    const next = target(event.key, active, count);
    const row = rowAt(active);
    if (next === undefined && (row === undefined || act(event.key) === undefined)) return;
    event.preventDefault();
    if (next === undefined) {
      if (row !== undefined) act(event.key)?.(row);
    } else {
      setActive(next);
      onMove(next);
    }
  };
  const onFocus = (event: { readonly target: EventTarget; readonly currentTarget: EventTarget }): void => {
    if (event.target === event.currentTarget && active < 0) setActive(0);
  };
  return { active, setActive, onKeyDown, onFocus };
};
