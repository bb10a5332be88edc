import { roundShares } from '#shared/time/rules.ts';
import { markup, nothing } from '../markup.ts';
import { palette, pillarColors, readableOn } from '../palette.ts';
import { box, type Draw, emptyBody, label } from './parts.ts';

const height = 86;
const top = 14;
const thick = 26;

/** Split of the period's time as one bar, with a mark at each target. */
export const drawBalance: Draw = (overview, words, formats, width) => {
  const { pillars, minutes } = overview.time;
  const { balance, split } = words.report;
  const shares = roundShares(pillars.map(({ share }) => share));
  const spoken = pillars
    .map(({ pillar }, index) => `${words.pillars[pillar]} ${formats.percent(shares[index] ?? 0)}`)
    .join(', ');
  const head = { title: balance.title, unit: balance.unit, width, height };
  if (minutes === 0) return { ...head, description: split.empty, height: 60, body: emptyBody(width, 60, split.empty) };
  let from = 0;
  let target = 0;
  const drawn = pillars.map((part, index) => {
    const x = (from / 100) * width;
    const wide = (part.share / 100) * width;
    from += part.share;
    target += part.target;
    const mark = (target / 100) * width;
    const fill = pillarColors[part.pillar];
    const anchor = (['start', 'middle', 'end'] as const)[index] ?? 'start';
    const at = (width * index) / 2;
    const value = formats.percent(shares[index] ?? 0);
    const drift = balance.points(Math.round(part.drift));
    return {
      bar: markup`${box(x, top, wide - (wide > 2 ? 1 : 0), thick, fill)}${
        wide > 36
          ? label(x + wide / 2, top + 17, value, { anchor: 'middle', size: 12, fill: readableOn(fill), weight: 600 })
          : nothing
      }`,
      mark:
        index < pillars.length - 1
          ? markup`<line x1="${mark}" x2="${mark}" y1="${top - 5}" y2="${top + thick + 5}" stroke="${palette.ink}" stroke-width="2"/>${label(mark, top - 6, formats.number(target), { anchor: 'middle', size: 10 })}`
          : nothing,
      words: markup`${label(at, 62, `${words.pillars[part.pillar]} ${value}`, { anchor, size: 12, fill: palette.ink, weight: 600 })}${label(at, 78, `${split.target(formats.number(part.target))}, ${drift}`, { anchor })}`,
    };
  });
  const body = markup`${drawn.map(({ bar }) => bar)}${drawn.map(({ mark }) => mark)}${drawn.map((part) => part.words)}`;
  return { ...head, description: split.describe(spoken), body };
};
