import { isOverloaded, type LoadCell, loadPercent } from '#shared/dashboard/rules.ts';
import type { Overview } from '#shared/dashboard/schema.ts';
import type { Words } from '#shared/text/words.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import { onPaper, palette, readableOn } from '../palette.ts';
import { box, type Draw, emptyBody, fitted, label } from './parts.ts';

const gap = 3;

/** The height of a row, so that sixty people still fit a printed page. */
const rowHeight = (people: number): number => Math.max(13, Math.min(23, Math.floor(820 / people)));

/** Who is over capacity in at least one week, in words. */
export const loadSentence = (load: Overview['load'], words: Words): string => {
  if (load.length === 0) return words.report.load.empty;
  const names = load.filter(({ weeks }) => weeks.some(isOverloaded)).map(({ name }) => name);
  return names.length === 0
    ? words.report.load.none
    : words.report.load.over(names.slice(0, 5).join(', '), names.length > 5);
};

const fillOf = (cell: LoadCell): string => {
  if (isOverloaded(cell)) return onPaper(palette.late, Math.min(1, 0.75 + (loadPercent(cell) ?? 200) / 100 - 1));
  const percent = loadPercent(cell);
  return percent === null ? palette.empty : onPaper(palette.brand, 0.1 + 0.0065 * percent);
};

const cellMarkup = (cell: LoadCell, x: number, y: number, width: number, row: number, absent: string): Markup => {
  const fill = fillOf(cell);
  const percent = loadPercent(cell);
  return markup`${box(x, y, width, row - gap, fill, 3)}${label(
    x + width / 2,
    y + row / 2 + 3,
    percent === null ? absent : String(percent),
    {
      anchor: 'middle',
      size: Math.min(12, row - 5),
      fill: readableOn(fill),
      weight: isOverloaded(cell) ? 700 : 400,
    },
  )}`;
};

/** Planned load against capacity, one row a person and one column a week. */
export const drawLoad: Draw = (overview, words, formats, width) => {
  const { load } = overview;
  const text = words.report.load;
  const weeks = load[0]?.weeks.map(({ week }) => week) ?? [];
  const head = { title: text.title, unit: text.unit(weeks.length), width };
  if (load.length === 0)
    return { ...head, height: 60, description: text.empty, body: emptyBody(width, 60, text.empty) };
  const left = Math.min(150, width * 0.26);
  const column = (width - left) / Math.max(1, weeks.length);
  const names = (y: number): readonly Markup[] =>
    weeks.map((week, index) => label(left + column * (index + 0.5), y, formats.week(week), { anchor: 'middle' }));
  const isTall = load.length > 12;
  const top = isTall ? 18 : 0;
  const row = rowHeight(load.length);
  const rows = load.map((person, index) => {
    const y = top + index * row;
    const cells = person.weeks.map((cell, position) =>
      cellMarkup(cell, left + column * position + gap / 2, y, column - gap, row, text.absent),
    );
    return markup`${label(left - 8, y + row / 2 + 3, fitted(person.name, left - 10, 12), { anchor: 'end', size: Math.min(12, row - 5), fill: palette.ink })}${cells}`;
  });
  const height = top + load.length * row + 20;
  return {
    ...head,
    height,
    description: loadSentence(load, words),
    body: markup`${isTall ? markup`${names(12)}` : nothing}${rows}${names(height - 4)}`,
  };
};
