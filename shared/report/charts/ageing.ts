import type { Overview } from '#shared/dashboard/schema.ts';
import { markup } from '../markup.ts';
import { palette } from '../palette.ts';
import { box, type Draw, emptyBody, label, widthOf } from './parts.ts';

const row = 27;
const left = 72;

const colors: Readonly<Record<Overview['ageing'][number]['key'], string>> = {
  d0_7: palette.brand,
  d8_15: palette.brand,
  d16_30: palette.brand,
  m1_2: palette.soon,
  m2_3: palette.late,
  m3_plus: palette.late,
};

/** How many open dossiers are older than two months. */
export const overTwoMonths = (ageing: Overview['ageing']): number =>
  ageing.filter(({ key }) => key === 'm2_3' || key === 'm3_plus').reduce((sum, { count }) => sum + count, 0);

/** Open dossiers by age. */
export const drawAgeing: Draw = (overview, words, formats, width) => {
  const { ageing } = overview;
  const text = words.report.ageing;
  const total = ageing.reduce((sum, { count }) => sum + count, 0);
  const height = row * ageing.length + 4;
  const head = { title: text.title, unit: text.unit, width, height };
  if (total === 0) return { ...head, description: text.empty, height: 60, body: emptyBody(width, 60, text.empty) };
  const longest = Math.max(...ageing.map(({ count }) => count));
  const values = ageing.map(
    ({ count }) => `${formats.number(count)} (${formats.percent(Math.round((100 * count) / total))})`,
  );
  const right = Math.max(...values.map((value) => widthOf(value, 12))) + 12;
  const bars = ageing.map(({ key, count }, index) => {
    const y = index * row + 4;
    const long = (count / longest) * (width - left - right);
    return markup`${label(left - 8, y + 14, text.classes[key], { anchor: 'end', size: 12 })}${box(left, y, Math.max(count > 0 ? 2 : 0, long), 19, colors[key], 2)}${label(left + long + 6, y + 14, values[index] ?? '', { size: 12, fill: palette.ink })}`;
  });
  const old = overTwoMonths(ageing);
  return {
    ...head,
    description: text.sentence(old, total, formats.percent((100 * old) / total)),
    body: markup`${bars}`,
  };
};
