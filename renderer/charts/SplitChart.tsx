import { Bar, BarChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { weekLabel } from '#renderer/ui/format.ts';
import type { Overview } from '#shared/dashboard/schema.ts';
import { pillars } from '#shared/kernel/pillars.ts';
import { axis } from './axis.ts';

/** Each week's split between the pillars, stacked to 100 %, under dashed lines at the targets. */
export const SplitChart = ({ time }: { readonly time: Overview['time'] }) => {
  const rows = time.weeks.map((week) => ({
    week: weekLabel(week.week),
    ...Object.fromEntries(week.pillars.map(({ pillar, share }) => [pillar, share])),
  }));
  const [first = 0, second = 0] = time.pillars.map(({ target }) => target);
  const limits = [first, first + second];
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={rows}
        margin={{ top: 6, right: 6, bottom: 0, left: 0 }}
        barCategoryGap="18%"
        accessibilityLayer={false}
      >
        <XAxis dataKey="week" {...axis} />
        <YAxis
          domain={[0, 100]}
          ticks={[0, ...limits]}
          width={34}
          tickFormatter={(value: number) => String(Math.round(value))}
          {...axis}
        />
        {pillars.map((pillar) => (
          <Bar
            key={pillar}
            dataKey={pillar}
            stackId="split"
            fill={`var(--pivot-${pillar})`}
            stroke="var(--pivot-card)"
            strokeWidth={1}
            isAnimationActive={false}
          />
        ))}
        {limits.map((limit) => (
          <ReferenceLine key={limit} y={limit} stroke="var(--pivot-ink)" strokeDasharray="3 3" ifOverflow="visible" />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
};
