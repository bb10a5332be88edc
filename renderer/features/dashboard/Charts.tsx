import { useOffice } from '#renderer/api/office.ts';
import { AgeingChart } from '#renderer/charts/AgeingChart.tsx';
import { FlowChart } from '#renderer/charts/FlowChart.tsx';
import { SplitChart } from '#renderer/charts/SplitChart.tsx';
import { number, percent } from '#renderer/ui/format.ts';
import { PillarName } from '#renderer/ui/Pillars.tsx';
import type { Overview } from '#shared/dashboard/schema.ts';
import { wordsOf } from '#shared/text/words.ts';
import { roundShares } from '#shared/time/rules.ts';
import { ChartCard } from './ChartCard.tsx';
import styles from './Dashboard.module.css';
import { LoadTable } from './LoadTable.tsx';

const isQuiet = ({ flow }: Overview): boolean =>
  flow.every(({ received, closed, stock }) => received + closed + stock === 0);

/** The charts of the dashboard, each with its sentence. */
export const Charts = ({ overview }: { readonly overview: Overview }) => {
  const { settings } = useOffice();
  const { report } = wordsOf(settings.language);
  const { time, flow, ageing, load } = overview;
  const targets = time.pillars.map(({ target }) => number(target)).join(' / ');
  const openCount = ageing.reduce((sum, { count }) => sum + count, 0);
  const shares = roundShares(time.pillars.map(({ share }) => share));
  const pillarKeys = time.pillars.map(({ pillar }, index) => (
    <span key={pillar} className={styles.key}>
      <PillarName pillar={pillar} /> <b className="tabular">{percent(shares[index] ?? 0)}</b>
    </span>
  ));
  const flowKeys = (['received', 'closed'] as const).map((key) => (
    <span key={key} className={styles.key}>
      <span className={styles.swatch} style={{ background: `var(--pivot-${key})` }} aria-hidden />
      {report.flow[key]}
    </span>
  ));
  const flowNote = [report.flow.received, report.flow.closed, report.flow.stock].join(', ').toLocaleLowerCase();
  return (
    <div className={styles.charts}>
      <ChartCard
        kind="split"
        overview={overview}
        note={report.split.target(targets)}
        keys={pillarKeys}
        isEmpty={time.minutes === 0}
        className={styles.seven}
      >
        <SplitChart time={time} />
      </ChartCard>
      <ChartCard
        kind="flow"
        overview={overview}
        note={flowNote}
        keys={flowKeys}
        isEmpty={isQuiet(overview)}
        className={styles.five}
      >
        <FlowChart flow={flow} stockLabel={report.flow.stockNow(number(flow.at(-1)?.stock ?? 0))} />
      </ChartCard>
      <ChartCard
        kind="ageing"
        overview={overview}
        note={number(openCount)}
        isEmpty={openCount === 0}
        className={styles.five}
      >
        <AgeingChart ageing={ageing} names={report.ageing.classes} />
      </ChartCard>
      <ChartCard
        kind="load"
        overview={overview}
        note={report.load.unit(load[0]?.weeks.length ?? 0)}
        isEmpty={load.length === 0}
        isTable
        className={styles.seven}
      >
        <LoadTable load={load} label={report.load.title} person={report.load.person} absent={report.load.absent} />
      </ChartCard>
    </div>
  );
};
