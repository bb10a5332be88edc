import { Button, SegmentedControl, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { ListBar, useSearchWords } from '#renderer/ui/ListBar.tsx';
import { useNewRequest } from '#renderer/ui/new-request.ts';
import { Page } from '#renderer/ui/Page.tsx';
import type { BudgetLineRow } from '#shared/budget/schema.ts';
import styles from './Budget.module.css';
import { Commitments, Lines, Payments } from './Parts.tsx';
import { Totals } from './Totals.tsx';

const parts = ['lines', 'commitments', 'payments'] as const;
type Part = (typeof parts)[number];

const noLines: readonly BudgetLineRow[] = [];

/** The years that may be chosen: those with lines, and the present one. */
const useYears = () => {
  const { day } = useOffice();
  const present = Number(day.slice(0, 4));
  const known = useLive('budget.years', ['budget'], () => client.budget.years()).data?.years ?? [];
  return { present, years: [...new Set([present, ...known])].sort((one, other) => other - one) };
};

/** The budget of a year: its lines with their balances, what is committed, and what is to be paid when. */
export const BudgetPage = () => {
  const { t } = useTranslation();
  const asked = useNewRequest();
  const { typed, setTyped, sought } = useSearchWords();
  const { present, years } = useYears();
  const [year, setYear] = useState(present);
  const [part, setPart] = useState<Part>('lines');
  const [isOpen, setIsOpen] = useState(false);
  const lines =
    useLive(`budget.ofYear:${year}`, ['budget'], () => client.budget.lines({ year })).data?.items ?? noLines;
  const commitments =
    useLive(`budget.committed:${year}`, ['budget'], () => client.budget.commitments({ year })).data?.items ?? [];
  const unit = t(`budget.units.${lines[0]?.scheme ?? 'ae_cp'}`);
  const isBlocked = (part === 'commitments' && lines.length === 0) || (part === 'payments' && commitments.length === 0);
  const common = { year, text: sought, isAsked: asked.isOpen && !isBlocked, onNew: asked.open, onClose: asked.close };
  return (
    <Page
      title={t('budget.title')}
      subtitle={t('budget.subtitle', { count: lines.length, unit })}
      actions={
        <Button onClick={asked.open} disabled={isBlocked}>
          {t(`budget.new.${part}`)}
        </Button>
      }
    >
      <Totals lines={lines} />
      <ListBar label={t(`budget.search.${part}`)} typed={typed} onType={setTyped}>
        <Select
          className={styles.year ?? ''}
          aria-label={t('budget.year')}
          data={years.map(String)}
          value={String(year)}
          onChange={(value) => value !== null && setYear(Number(value))}
          allowDeselect={false}
          openOnFocus={false}
        />
        <SegmentedControl
          aria-label={t('budget.parts')}
          value={part}
          onChange={(value) => setPart(value as Part)}
          data={parts.map((value) => ({ value, label: t(`budget.tabs.${value}`) }))}
        />
        {part === 'payments' && (
          <Switch
            size="xs"
            label={t('budget.openOnly')}
            checked={isOpen}
            onChange={({ currentTarget }) => setIsOpen(currentTarget.checked)}
          />
        )}
      </ListBar>
      {part === 'lines' && <Lines {...common} />}
      {part === 'commitments' && <Commitments {...common} lines={lines} />}
      {part === 'payments' && <Payments {...common} isOpen={isOpen} commitments={commitments} />}
    </Page>
  );
};
