import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { dayRange } from '#renderer/ui/format.ts';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import { later, type SpanKind, spanKinds } from '#shared/registers/rules.ts';
import { around, type Shown, stepped } from './period.ts';
import styles from './Registers.module.css';

type PeriodBarProps = { readonly shown: Shown; readonly onShow: (shown: Shown) => void };

/** Which period a register shows: a whole day, week, month, quarter or year, or any two days. */
export const PeriodBar = ({ shown, onShow }: PeriodBarProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { kind, from, to } = shown;
  const choose = (next: SpanKind) => {
    if (next === 'custom') return onShow({ kind: next, from, to });
    const isPast = to < day;
    return onShow(around(next, isPast ? to : later(from, day)));
  };
  const current = () => onShow(around(kind === 'custom' ? 'month' : kind, day));
  useCommands([
    {
      id: 'registers.previous',
      group: 'view',
      label: t('registers.previous'),
      keys: 'arrowleft',
      run: () => onShow(stepped(shown, -1)),
    },
    {
      id: 'registers.next',
      group: 'view',
      label: t('registers.next'),
      keys: 'arrowright',
      run: () => onShow(stepped(shown, 1)),
    },
    { id: 'registers.current', group: 'view', label: t('registers.current'), keys: 't', run: current },
  ]);
  const setEnds = (ends: { readonly from?: string | null; readonly to?: string | null }) => {
    const next = { from: ends.from ?? from, to: ends.to ?? to };
    if (next.from <= next.to) onShow({ kind: 'custom', ...next });
  };
  return (
    <div className={styles.bar}>
      <Select
        aria-label={t('registers.period')}
        data={spanKinds.map((value) => ({ value, label: t(`registers.spans.${value}`) }))}
        value={kind}
        onChange={(value) => value !== null && choose(value)}
        allowDeselect={false}
        w={150}
      />
      <Button variant="default" aria-label={t('registers.previous')} onClick={() => onShow(stepped(shown, -1))}>
        ←
      </Button>
      <Button variant="default" onClick={current}>
        {t('registers.current')}
      </Button>
      <Button variant="default" aria-label={t('registers.next')} onClick={() => onShow(stepped(shown, 1))}>
        →
      </Button>
      {kind === 'custom' ? (
        <>
          <DateField
            ariaLabel={t('registers.from')}
            value={from}
            onChange={(value) => setEnds({ from: value })}
            isClearable={false}
            maxDate={to}
          />
          <DateField
            ariaLabel={t('registers.to')}
            value={to}
            onChange={(value) => setEnds({ to: value })}
            isClearable={false}
            minDate={from}
          />
        </>
      ) : (
        <span className={styles.shown}>{dayRange(from, to)}</span>
      )}
    </div>
  );
};
