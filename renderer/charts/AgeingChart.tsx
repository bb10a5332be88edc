import { Bar, BarChart, Cell, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Overview } from '#shared/dashboard/schema.ts';
import { axis } from './axis.ts';

type Key = Overview['ageing'][number]['key'];

const colours: Readonly<Record<Key, string>> = {
  d0_7: 'var(--pivot-closed)',
  d8_15: 'var(--pivot-closed)',
  d16_30: 'var(--pivot-closed)',
  m1_2: 'var(--pivot-soon)',
  m2_3: 'var(--pivot-late)',
  m3_plus: 'var(--pivot-late)',
};

type AgeingChartProps = { readonly ageing: Overview['ageing']; readonly names: Readonly<Record<Key, string>> };

/** Open dossiers by the time since their receipt. */
export const AgeingChart = ({ ageing, names }: AgeingChartProps) => {
  const rows = ageing.map(({ key, count }) => ({ key, count, name: names[key] }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={rows}
        layout="vertical"
        margin={{ top: 0, right: 44, bottom: 0, left: 0 }}
        barCategoryGap="20%"
        accessibilityLayer={false}
      >
        <XAxis type="number" hide />
        <YAxis
          type="category"
          dataKey="name"
          width={78}
          {...axis}
          tick={{ fill: 'var(--pivot-ink2)', fontSize: 12 }}
          interval={0}
        />
        <Bar dataKey="count" radius={2} isAnimationActive={false}>
          {rows.map(({ key }) => (
            <Cell key={key} fill={colours[key]} />
          ))}
          <LabelList dataKey="count" position="right" fill="var(--pivot-ink)" fontSize={12} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
};
