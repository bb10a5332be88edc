/** How every axis looks: no line, small words in the secondary ink. */
export const axis = {
  axisLine: false,
  tickLine: false,
  tick: { fill: 'var(--pivot-ink2)', fontSize: 11 },
  interval: 'preserveStartEnd',
} as const;
