import type { Overview } from '#shared/dashboard/schema.ts';
import type { Words } from '#shared/text/words.ts';
import type { Formats } from '../formats.ts';
import { type Markup, markup } from '../markup.ts';
import { palette } from '../palette.ts';

/** A chart without its frame: words for its head, a description for who cannot see it, and its drawing. */
export type Chart = {
  readonly title: string;
  readonly unit: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly body: Markup;
};

/** Draws a chart `width` pixels wide. */
export type Draw = (overview: Overview, words: Words, formats: Formats, width: number) => Chart;

type TextStyle = {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly fill?: string;
  readonly weight?: number;
};

/** A line of text; `y` is its baseline. */
export const label = (x: number, y: number, text: string, style: TextStyle = {}): Markup =>
  markup`<text x="${x}" y="${y}" text-anchor="${style.anchor ?? 'start'}" font-size="${style.size ?? 11}" fill="${style.fill ?? palette.secondary}" font-weight="${style.weight ?? 400}">${text}</text>`;

/** A filled rectangle. */
export const box = (x: number, y: number, width: number, height: number, fill: string, radius = 0): Markup =>
  markup`<rect x="${x}" y="${y}" width="${Math.max(0, width)}" height="${Math.max(0, height)}" rx="${radius}" fill="${fill}"/>`;

/** A horizontal line; `dashed` marks a target. */
export const rule = (x1: number, x2: number, y: number, dashed = false): Markup =>
  dashed
    ? markup`<line x1="${x1}" x2="${x2}" y1="${y}" y2="${y}" stroke="${palette.ink}" stroke-width="1.2" stroke-dasharray="3 3"/>`
    : markup`<line x1="${x1}" x2="${x2}" y1="${y}" y2="${y}" stroke="${palette.line}" stroke-width="1"/>`;

/** About how wide a text is at a size, in pixels. */
export const widthOf = (text: string, size = 11): number => [...text].length * size * 0.57;

/** The text, cut with an ellipsis where it is wider than allowed. */
export const fitted = (text: string, width: number, size = 11): string => {
  const fits = Math.max(1, Math.floor(width / (size * 0.57)));
  const characters = [...text];
  return characters.length <= fits
    ? text
    : `${characters
        .slice(0, Math.max(1, fits - 1))
        .join('')
        .trimEnd()}…`;
};

/** A chart that has nothing to show and says so. */
export const emptyBody = (width: number, height: number, sentence: string): Markup =>
  markup`${box(0, 0, width, height, palette.empty, 4)}${label(width / 2, height / 2 + 4, fitted(sentence, width - 16, 12), { anchor: 'middle', size: 12, fill: palette.ink })}`;

/** Whether the label of one of many columns is drawn, so that labels `room` pixels wide stay apart. */
export const isLabelled = (index: number, columnWidth: number, room = 30): boolean =>
  index % Math.max(1, Math.ceil(room / columnWidth)) === 0;

/** The smallest round number that is not under the value: 1, 2, 3, 4, 5, 6, 8, then their tens and hundreds. */
export const niceCeiling = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return ([1, 2, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value) ?? 10) * power;
};
