import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import type { Overview } from '#shared/dashboard/schema.ts';
import { sentenceOf } from '#shared/report/findings.ts';
import type { ChartKind } from '#shared/report/svg.ts';
import { chartTable } from '#shared/report/tables.ts';
import { wordsOf } from '#shared/text/words.ts';
import { ChartTableView } from './ChartTableView.tsx';
import styles from './Dashboard.module.css';
import { saveChart } from './save-chart.ts';

type ChartCardProps = {
  readonly kind: ChartKind;
  readonly overview: Overview;
  readonly note: string;
  /** Whether there is nothing to draw; the sentence says so. */
  readonly isEmpty: boolean;
  /** Drawn as a table already, so that it needs no description of a picture. */
  readonly isTable?: boolean;
  /** The words of its colours. */
  readonly keys?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A chart with its sentence; its table and its pictures are one click away. */
export const ChartCard = ({
  kind,
  overview,
  note,
  isEmpty,
  isTable = false,
  keys,
  className,
  children,
}: ChartCardProps) => {
  const { t } = useTranslation();
  const { settings, day } = useOffice();
  const [isTableShown, setTableShown] = useState(false);
  const words = wordsOf(settings.language);
  const about = kind === 'split' ? 'balance' : kind;
  const sentence = sentenceOf(about, overview, {
    words,
    language: settings.language,
    driftThreshold: settings.driftThreshold,
  });
  const { title } = words.report[kind];
  const save = (format: 'svg' | 'png') =>
    attempt(() => saveChart(kind, overview, { language: settings.language, day, format }));
  const menu = (
    <span className={styles.note}>
      {note}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" size="sm" aria-label={t('dashboard.chartActions', { chart: title })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setTableShown(!isTableShown)}>
            {t(isTableShown ? 'dashboard.showChart' : 'dashboard.showTable')}
          </Menu.Item>
          <Menu.Item onClick={() => void save('png')}>{t('dashboard.savePng')}</Menu.Item>
          <Menu.Item onClick={() => void save('svg')}>{t('dashboard.saveSvg')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
  const drawing = isTable ? (
    <div className={styles.chart}>{children}</div>
  ) : (
    <div className={styles.chart} role="img" aria-label={`${title}. ${sentence}`}>
      {children}
    </div>
  );
  return (
    <Card title={title} note={menu} className={className}>
      <div className={styles.body}>
        {!isEmpty &&
          (isTableShown ? <ChartTableView table={chartTable(kind, overview, words, settings.language)} /> : drawing)}
        {keys !== undefined && !isEmpty && <p className={styles.legend}>{keys}</p>}
        <p className={styles.sentence}>{sentence}</p>
      </div>
    </Card>
  );
};
