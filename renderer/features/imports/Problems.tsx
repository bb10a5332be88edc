import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/Card.tsx';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { number } from '#renderer/ui/format.ts';
import { EmptyState } from '#renderer/ui/States.tsx';
import type { ImportProblem } from '#shared/imports/schema.ts';
import styles from './Imports.module.css';

const severities = ['all', 'error', 'duplicate', 'notice'] as const;
type Severity = (typeof severities)[number];

/** Every problem of a file by line, all of them. */
export const Problems = ({ problems }: { readonly problems: readonly ImportProblem[] }) => {
  const { t } = useTranslation();
  const [severity, setSeverity] = useState<Severity>('all');
  const of = (wanted: Severity) =>
    wanted === 'all' ? problems : problems.filter((problem) => problem.severity === wanted);
  const shown = of(severity);
  const columns: Column<ImportProblem>[] = [
    { id: 'line', title: t('imports.line'), width: '70px', align: 'end', cell: ({ line }) => number(line) },
    {
      id: 'severity',
      title: t('imports.nature'),
      width: '110px',
      cell: ({ severity: nature }) => (
        <span className={nature === 'error' ? 'late' : undefined}>{t(`imports.severityOne.${nature}`)}</span>
      ),
    },
    {
      id: 'message',
      title: t('imports.problem'),
      width: 'minmax(0, 2fr)',
      cell: ({ message }) => (
        <span className={styles.message} title={message}>
          {message}
        </span>
      ),
    },
    { id: 'column', title: t('imports.column'), width: 'minmax(0, 0.6fr)', cell: ({ column }) => column ?? '' },
    {
      id: 'value',
      title: t('imports.value'),
      width: 'minmax(0, 1fr)',
      cell: ({ value }) => <span title={value}>{value}</span>,
    },
  ];
  return (
    <Card
      title={t('imports.problems')}
      note={
        <SegmentedControl
          size="xs"
          aria-label={t('imports.problems')}
          value={severity}
          onChange={(value) => setSeverity(severities.find((known) => known === value) ?? 'all')}
          transitionDuration={0}
          data={severities.map((value) => ({
            value,
            label: t('imports.severityCount', {
              severity: t(`imports.severity.${value}`),
              shown: number(of(value).length),
            }),
          }))}
        />
      }
    >
      <DataTable
        label={t('imports.problems')}
        columns={columns}
        rowKey={(problem) => `${problem.line}-${problem.column}-${problem.message}`}
        rowName={({ line, message }) => `${line} ${message}`}
        sliceKey={`${severity}-${shown.length}`}
        features={[]}
        lines={2}
        fetchSlice={async (offset, limit) => ({ items: shown.slice(offset, offset + limit), total: shown.length })}
        empty={<EmptyState text={t(severity === 'all' ? 'imports.noProblem' : 'imports.noneOfSeverity')} />}
      />
    </Card>
  );
};
