import { Bar, BarChart, LabelList, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { weekLabel } from '#renderer/ui/format.ts';
import type { Overview } from '#shared/dashboard/schema.ts';
import { axis } from './axis.ts';
import styles from './FlowChart.module.css';

const margin = { top: 14, right: 18, bottom: 0, left: 18 };

/** Dossiers received and closed each week, above the line of those open at its end; `stockLabel` stands at its last point. */
export const FlowChart = ({ flow, stockLabel }: { readonly flow: Overview['flow']; readonly stockLabel: string }) => {
  const rows = flow.map((week, index) => ({
    ...week,
    week: weekLabel(week.week),
    label: index === flow.length - 1 ? stockLabel : '',
  }));
  return (
    <div className={styles.panels}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={rows} margin={margin} barGap={1} barCategoryGap="22%" accessibilityLayer={false}>
          <XAxis dataKey="week" hide />
          <Bar dataKey="received" fill="var(--pivot-received)" isAnimationActive={false} />
          <Bar dataKey="closed" fill="var(--pivot-closed)" isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={rows} margin={{ ...margin, top: 20 }} accessibilityLayer={false}>
          <XAxis dataKey="week" padding={{ left: 12, right: 12 }} {...axis} />
          <YAxis hide domain={['dataMin - 1', 'dataMax + 1']} />
          <Line
            dataKey="stock"
            stroke="var(--pivot-ink)"
            strokeWidth={2}
            dot={rows.length < 2}
            isAnimationActive={false}
          >
            <LabelList
              dataKey="label"
              position="top"
              offset={8}
              fill="var(--pivot-ink)"
              fontSize={12}
              fontWeight={650}
              textAnchor="end"
            />
          </Line>
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
};
