import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { duration, longDay, weekdayShort } from '#renderer/ui/format.ts';
import { useOverlap } from '#renderer/ui/overlap.ts';
import { PillarStripe } from '#renderer/ui/Pillars.tsx';
import type { LocalDate } from '#shared/kernel/time.ts';
import { clockDuration } from '#shared/time/duration.ts';
import type { TimeRow } from '#shared/time/schema.ts';
import { CellEntries } from './CellEntries.tsx';
import { RowDialog } from './RowDialog.tsx';
import styles from './Sheet.module.css';
import { SheetCell } from './SheetCell.tsx';
import { useCellWriting } from './sheet-writing.ts';
import { minutesOf, rowKey, type SheetRow, sheetRows, useTimeView, weekDays } from './week.ts';

export type WeekSheetProps = {
  readonly day: LocalDate;
  readonly personId: string;
  readonly entries: readonly TimeRow[];
  readonly former: readonly TimeRow[];
  readonly onEdit: (entry: TimeRow) => void;
};

export const useRowName = () => {
  const { t } = useTranslation();
  return ({ pillar, activity, label }: SheetRow): string =>
    [t(`common.pillars.${pillar}`), t(`common.activities.${activity}`), label].filter((part) => part !== '').join(', ');
};

const total = (entries: readonly TimeRow[]): string => {
  const minutes = minutesOf(entries);
  return minutes === 0 ? '' : clockDuration(minutes);
};

type SheetHeadProps = {
  readonly days: readonly LocalDate[];
  readonly shown: LocalDate;
  readonly entries: readonly TimeRow[];
};

/** The days with what is entered on each. */
const SheetHead = ({ days, shown, entries }: SheetHeadProps) => {
  const { t } = useTranslation();
  const { day: today } = useOffice();
  return (
    <thead>
      <tr>
        <th scope="col">{t('time.week.row')}</th>
        {days.map((day) => (
          <th key={day} scope="col" data-today={day === today} data-shown={day === shown}>
            <button
              type="button"
              className={styles.day}
              title={t('time.week.showDay', { day: longDay(day) })}
              aria-pressed={day === shown}
              onClick={() => useTimeView.setState({ day })}
            >
              {weekdayShort(day)} {Number(day.slice(8))}
              <b>{total(entries.filter((entry) => entry.day === day)) || '–'}</b>
            </button>
          </th>
        ))}
        <th scope="col" className={styles.sumHead}>
          {t('time.week.total')}
          <b>{clockDuration(minutesOf(entries))}</b>
        </th>
      </tr>
    </thead>
  );
};

const RowHead = ({ row }: { readonly row: SheetRow }) => {
  const { t } = useTranslation();
  const name = useRowName();
  return (
    <th scope="row" className={styles.row} title={name(row)}>
      <PillarStripe pillar={row.pillar} />
      <span className="one-line">
        {t(`common.activities.${row.activity}`)}
        {row.label !== '' && <span className={styles.label}> {row.label}</span>}
      </span>
    </th>
  );
};

/** The week as a sheet: rows of work, a column for each day, typed like a spreadsheet. */
export const WeekSheet = ({ day: shown, personId, entries, former, onEdit }: WeekSheetProps) => {
  const { t } = useTranslation();
  const { day: today } = useOffice();
  const name = useRowName();
  const added = useTimeView((view) => view.added);
  const [error, setError] = useState<string | null>(null);
  const [opened, setOpened] = useState<{ readonly row: SheetRow; readonly day: LocalDate } | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const { guard: write, question } = useOverlap();
  const writeCell = useCellWriting(personId, write);
  const days = weekDays(shown);
  const rows = sheetRows(entries, former, added);
  const last = added.at(-1);
  const newest = last && rowKey(last);
  const inCell = (row: SheetRow, day: LocalDate) =>
    entries.filter((entry) => entry.day === day && rowKey(entry) === rowKey(row));
  return (
    <Card title={t('time.week.title')} note={duration(minutesOf(entries))}>
      <div className={styles.scroll}>
        <table className={styles.sheet} aria-label={t('time.week.title')}>
          <SheetHead days={days} shown={shown} entries={entries} />
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={rowKey(row)} data-added={rowKey(row) === newest ? true : undefined}>
                <RowHead row={row} />
                {days.map((day, column) => (
                  <td key={day}>
                    <SheetCell
                      key={`${personId}-${day}`}
                      place={`${rowIndex}:${column}`}
                      rowName={name(row)}
                      day={day}
                      entries={inCell(row, day)}
                      isFuture={day > today}
                      onWrite={(minutes) => writeCell(row, day, inCell(row, day)[0], minutes)}
                      onOpen={() => setOpened({ row, day })}
                      onError={setError}
                    />
                  </td>
                ))}
                <td className={styles.total}>{total(entries.filter((entry) => rowKey(entry) === rowKey(row)))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {error !== null && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <div className={styles.under}>
        <Button variant="default" size="xs" onClick={() => setIsAdding(true)}>
          {t('time.week.addRow')}
        </Button>
        <span className="secondary">{t('time.week.hint')}</span>
      </div>
      {isAdding && <RowDialog onClose={() => setIsAdding(false)} />}
      {opened && (
        <CellEntries
          title={t('time.week.severalTitle', { row: name(opened.row), day: longDay(opened.day) })}
          entries={inCell(opened.row, opened.day)}
          onEdit={onEdit}
          onClose={() => setOpened(null)}
        />
      )}
      {question}
    </Card>
  );
};
