import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How long some work took, in milliseconds: the median of its runs, and the longest. */
export type Taken = { readonly median: number; readonly longest: number };

/** Both sides of a comparison, and the longest single run by which the service kept its thread busy itself. */
export type Pair = { readonly through: Taken; readonly bare: Taken; readonly busiest: number };

/** How often work is run before it counts, and how often it counts. */
export type Runs = { readonly warmUp: number; readonly counted: number };

/** One line of the table. */
export type Line = {
  readonly name: string;
  readonly through: Taken;
  readonly bare: Taken;
  /** Most times the bare work that the line may take; null where no limit is set. */
  readonly limit: number | null;
  /** Longest time in which the main thread answered nobody; null where it is not looked at. */
  readonly hold: number | null;
};

const takenOf = (times: readonly number[]): Taken => {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, longest: sorted.at(-1) ?? 0 };
};

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Times both works in turn, so that what else the machine does falls on both alike. */
export const timedPair = async (
  { warmUp, counted }: Runs,
  through: (run: number) => Promise<unknown> | unknown,
  bare: (run: number) => unknown,
): Promise<Pair> => {
  const times: { readonly through: number; readonly bare: number; readonly busy: number }[] = [];
  for (let run = 0; run < warmUp + counted; run += 1) {
    const cpu = cpuMs();
    const start = performance.now();
    await through(run);
    const between = performance.now();
    const busy = cpuMs() - cpu;
    const resumed = performance.now();
    bare(run);
    const end = performance.now();
    if (run >= warmUp) times.push({ through: between - start, bare: end - resumed, busy });
  }
  return {
    through: takenOf(times.map((time) => time.through)),
    bare: takenOf(times.map((time) => time.bare)),
    busiest: Math.max(...times.map((time) => Math.min(time.busy, time.through))),
  };
};

/** The longest time the main thread was held while some work went on elsewhere, in milliseconds. */
export const holdDuring = async (work: () => Promise<unknown>): Promise<number> => {
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  monitor.enable();
  await work();
  monitor.disable();
  return monitor.max / 1e6;
};

const figure = (value: number): string =>
  value < 10 ? value.toFixed(3) : value < 100 ? value.toFixed(1) : value.toFixed(0);

/** The lines as a table with aligned columns, those over their limit marked. */
export const tableOf = (lines: readonly Line[], longestHold: number): string => {
  const head = ['Work', 'through dispatch, ms', 'bare, ms', 'ratio', 'limit', 'longest hold, ms', ''];
  const rows = lines.map(({ name, through, bare, limit, hold }) => {
    const ratio = through.median / bare.median;
    const marks = [
      limit !== null && ratio >= limit ? 'OVER' : '',
      hold !== null && hold > longestHold ? `HOLDS over ${longestHold} ms` : '',
    ];
    return [
      name,
      figure(through.median),
      figure(bare.median),
      ratio.toFixed(2),
      limit === null ? '-' : limit.toFixed(1),
      hold === null ? '-' : figure(hold),
      marks.filter((mark) => mark !== '').join(', '),
    ];
  });
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column === 6 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
