import type { Pillar } from '#shared/kernel/pillars.ts';

/** Colours of what leaves Pivot, always on white. */
export const palette = {
  ink: '#1b2430',
  secondary: '#5a6675',
  line: '#e4e8ed',
  empty: '#f1f3f6',
  paper: '#ffffff',
  brand: '#22406b',
  brandLight: '#9db4d3',
  late: '#b3261e',
  soon: '#8a5a00',
} as const;

/** The fixed colour of each pillar. */
export const pillarColors: Readonly<Record<Pillar, string>> = {
  documentation: '#2f6db5',
  coordination: '#d98a1f',
  supervision: '#1f9274',
};

const channels = (color: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));

/** A colour mixed with white; `part` is what remains of it, from 0 to 1. */
export const onPaper = (color: string, part: number): string =>
  `#${channels(color)
    .map((channel) =>
      Math.round(255 + (channel - 255) * part)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** White or ink, whichever reads better on the colour. */
export const readableOn = (color: string): string =>
  1.05 / (luminance(color) + 0.05) >= (luminance(color) + 0.05) / (luminance(palette.ink) + 0.05)
    ? palette.paper
    : palette.ink;
