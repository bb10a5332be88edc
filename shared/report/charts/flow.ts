import type { Overview } from '#shared/dashboard/schema.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import { palette } from '../palette.ts';
import { box, type Draw, emptyBody, isLabelled, label, niceCeiling, rule, widthOf } from './parts.ts';

const left = 46;
const right = 12;
const bars = { top: 24, height: 88 };
const line = { top: 144, height: 56 };
const height = 224;

type Weeks = Overview['flow'];

const barPanel = (weeks: Weeks, column: number, x2: number, number: (value: number) => string): Markup => {
  const ceiling = niceCeiling(Math.max(...weeks.flatMap(({ received, closed }) => [received, closed])));
  const base = bars.top + bars.height;
  const width = Math.min(26, column * 0.36);
  const one = (value: number, x: number, fill: string): Markup => {
    const tall = (value / ceiling) * (bars.height - 8);
    return markup`${box(x, base - tall, width, tall, fill)}${
      width >= 11
        ? label(x + width / 2, base - tall - 3, number(value), {
            anchor: 'middle',
            size: width >= 15 ? 10 : 8,
            fill: palette.ink,
          })
        : nothing
    }`;
  };
  const drawn = weeks.map(({ received, closed }, index) => {
    const middle = left + column * (index + 0.5);
    return markup`${one(received, middle - width - 0.5, palette.brandLight)}${one(closed, middle + 0.5, palette.brand)}`;
  });
  const roof = base - (bars.height - 8);
  return markup`${rule(left, x2, roof)}${rule(left, x2, base)}${label(left - 5, roof + 4, number(ceiling), { anchor: 'end' })}${label(left - 5, base + 1, '0', { anchor: 'end' })}${drawn}`;
};

const stockPanel = (
  weeks: Weeks,
  column: number,
  x2: number,
  last: string,
  number: (value: number) => string,
): Markup => {
  const stocks = weeks.map(({ stock }) => stock);
  const low = Math.min(...stocks);
  const high = Math.max(...stocks);
  const yOf = (stock: number): number =>
    line.top + (high === low ? line.height / 2 : line.height * (1 - (stock - low) / (high - low)));
  const points = stocks.map((stock, index) => ({ x: left + column * (index + 0.5), y: yOf(stock) }));
  const end = points.at(-1);
  if (!end) return nothing;
  const path = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const wide = widthOf(last, 12);
  const near = points.filter(({ x }) => x > end.x - wide - 8).map(({ y }) => y);
  const above = Math.min(...near) - 8;
  const y = above < line.top - 4 ? Math.max(...near) + 16 : above;
  const bounds = (high === low ? [high] : [low, high]).map(
    (stock) =>
      markup`${rule(left, x2, yOf(stock))}${label(left - 5, yOf(stock) + 4, number(stock), { anchor: 'end' })}`,
  );
  const anchor =
    end.x + 6 > wide + left ? ({ anchor: 'end', x: end.x + 6 } as const) : ({ anchor: 'start', x: end.x } as const);
  return markup`${bounds}<polyline fill="none" stroke="${palette.ink}" stroke-width="2" stroke-linejoin="round" points="${path}"/><circle cx="${end.x}" cy="${end.y}" r="3.5" fill="${palette.ink}"/>${label(anchor.x, y, last, { anchor: anchor.anchor, size: 12, fill: palette.ink, weight: 600 })}`;
};

/** Dossiers received and closed a week, and how many are open at its end. */
export const drawFlow: Draw = (overview, words, formats, width) => {
  const weeks = overview.flow;
  const text = words.report.flow;
  const received = weeks.reduce((sum, week) => sum + week.received, 0);
  const closed = weeks.reduce((sum, week) => sum + week.closed, 0);
  const head = { title: text.title, unit: text.unit, width, height };
  if (weeks.every((week) => week.received + week.closed + week.stock === 0)) {
    return { ...head, description: text.empty, height: 60, body: emptyBody(width, 60, text.empty) };
  }
  const column = (width - left - right) / weeks.length;
  const x2 = width - right;
  const second = left + 18 + widthOf(text.received) + 8;
  const third = second + 14 + widthOf(text.closed);
  const keys = markup`${box(left, 2, 9, 9, palette.brandLight)}${label(left + 13, 10, text.received, { fill: palette.ink })}${box(second, 2, 9, 9, palette.brand)}${label(second + 13, 10, text.closed, { fill: palette.ink })}${third < width - 90 ? label(x2, 10, text.perWeek, { anchor: 'end' }) : nothing}`;
  const ticks = weeks.map(({ week }, index) =>
    isLabelled(index, column)
      ? label(left + column * (index + 0.5), height - 4, formats.week(week), { anchor: 'middle' })
      : nothing,
  );
  const stock = weeks.at(-1)?.stock ?? 0;
  const body = markup`${keys}${barPanel(weeks, column, x2, formats.number)}${label(left, line.top - 10, text.atEnd)}${stockPanel(weeks, column, x2, text.stockNow(formats.number(stock)), formats.number)}${ticks}`;
  return { ...head, description: text.sentence(received, closed, overview.open.changeSinceFrom), body };
};
