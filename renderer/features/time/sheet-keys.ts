import type { KeyboardEvent } from 'react';

const cellAt = (table: Element, row: number, column: number): HTMLElement | null =>
  table.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]:not(:disabled)`);

const steps: Readonly<Record<string, readonly [number, number]>> = {
  Enter: [1, 0],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Whether the key belongs to the text of the cell: the caret is inside it. */
const staysInText = ({ key, currentTarget }: KeyboardEvent<HTMLElement>): boolean => {
  if (!(currentTarget instanceof HTMLInputElement) || !key.startsWith('Arrow')) return false;
  const { selectionStart, selectionEnd, value } = currentTarget;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  if (isWhole || key === 'ArrowUp' || key === 'ArrowDown') return false;
  return key === 'ArrowLeft' ? selectionStart !== 0 : selectionEnd !== value.length;
};

/** Moves from cell to cell of the sheet with Enter (Shift back) and arrows. Answers whether the key was one of those. */
export const moveInSheet = (event: KeyboardEvent<HTMLElement>): boolean => {
  const step = steps[event.key];
  const table = event.currentTarget.closest('table');
  if (!step || !table || event.ctrlKey || event.metaKey || event.altKey || staysInText(event)) return false;
  const [row = 0, column = 0] = (event.currentTarget.dataset.cell ?? '').split(':').map(Number);
  const sign = event.key === 'Enter' && event.shiftKey ? -1 : 1;
  event.preventDefault();
  const next = cellAt(table, row + sign * step[0], column + sign * step[1]);
  if (next) next.focus();
  else event.currentTarget.blur();
  if (!next && event.key !== 'Enter') event.currentTarget.focus();
  return true;
};
