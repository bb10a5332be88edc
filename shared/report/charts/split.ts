import type { Overview } from '#shared/dashboard/schema.ts';
import { type Pillar, pillars } from '#shared/kernel/pillars.ts';
import { roundShares } from '#shared/time/rules.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import { palette, pillarColors, readableOn } from '../palette.ts';
import { box, type Draw, emptyBody, isLabelled, label, rule, widthOf } from './parts.ts';

const top = 8;
const plot = 200;
const left = 42;
const right = 4;
const bottom = top + plot;
const height = bottom + 48;

type Week = Overview['time']['weeks'][number];

const segments = (week: Week) => {
  const shares = roundShares(week.pillars.map(({ share }) => share));
  let from = 0;
  return week.pillars.map(({ pillar, share }, index) => {
    const segment = { pillar, from, share, shown: shares[index] ?? 0 };
    from += share;
    return segment;
  });
};

const yOf = (share: number): number => bottom - (share / 100) * plot;

const bar = (week: Week, x: number, width: number): Markup => {
  if (week.minutes === 0) return box(x, bottom - 2, width, 2, palette.line);
  const drawn = segments(week).map(({ pillar, from, share, shown }) => {
    const tall = (share / 100) * plot;
    const fill = pillarColors[pillar];
    const hasLabel = width >= 19 && tall >= 14;
    return markup`${box(x, yOf(from + share), width, tall - (tall > 2 ? 1 : 0), fill)}${
      hasLabel
        ? label(x + width / 2, yOf(from + share / 2) + 4, String(shown), {
            anchor: 'middle',
            size: width >= 24 ? 11 : 9,
            fill: readableOn(fill),
          })
        : nothing
    }`;
  });
  return markup`${drawn}`;
};

const legend = (words: (pillar: Pillar) => string): Markup => {
  let x = left;
  const drawn = pillars.map((pillar) => {
    const at = x;
    x += 24 + widthOf(words(pillar));
    return markup`${box(at, height - 11, 10, 10, pillarColors[pillar], 1)}${label(at + 14, height - 2, words(pillar), { fill: palette.ink })}`;
  });
  return markup`${drawn}`;
};

const targetLines = (overview: Overview, number: (value: number) => string, x2: number): Markup => {
  let sum = 0;
  const drawn = overview.time.pillars.slice(0, -1).map(({ target }) => {
    sum += target;
    return markup`${rule(left, x2, yOf(sum), true)}${label(left - 5, yOf(sum) + 4, number(sum), { anchor: 'end' })}`;
  });
  return markup`${drawn}`;
};

/** Split of each week's time between the pillars, as bars of 100 % with the targets across. */
export const drawSplit: Draw = (overview, words, formats, width) => {
  const { weeks, pillars: shares, minutes } = overview.time;
  const text = words.report.split;
  const rounded = roundShares(shares.map(({ share }) => share));
  const spoken = shares
    .map(({ pillar }, index) => `${words.pillars[pillar]} ${formats.percent(rounded[index] ?? 0)}`)
    .join(', ');
  const targets = shares.map(({ target }) => formats.number(target)).join(' / ');
  const head = { title: text.title, unit: `${text.unit} (${text.target(targets)})`, width, height };
  if (minutes === 0 || weeks.length === 0)
    return { ...head, description: text.empty, height: 60, body: emptyBody(width, 60, text.empty) };
  const column = (width - left - right) / weeks.length;
  const barWidth = Math.min(56, column * 0.74);
  const axis = [0, 100].map((value) =>
    label(left - 5, yOf(value) + (value === 0 ? 0 : 8), formats.percent(value), { anchor: 'end' }),
  );
  const bars = weeks.map((week, index) => bar(week, left + column * index + (column - barWidth) / 2, barWidth));
  const ticks = weeks.map(({ week }, index) =>
    isLabelled(index, column)
      ? label(left + column * (index + 0.5), bottom + 17, formats.week(week), { anchor: 'middle' })
      : nothing,
  );
  const body = markup`${bars}${targetLines(overview, formats.number, width - right)}${axis}${ticks}${legend((pillar) => words.pillars[pillar])}`;
  return { ...head, description: text.describe(spoken), body };
};
