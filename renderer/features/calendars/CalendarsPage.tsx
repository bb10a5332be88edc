import { ActionIcon, Button, NumberInput, Select } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { plainDay, weekdayShort } from '#renderer/ui/format.ts';
import { Chip } from '#renderer/ui/Marks.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { type CalendarPlace, calendarPlaces, type YearDate } from '#shared/calendars/schema.ts';
import styles from './Calendars.module.css';
import { DayDialog } from './DayDialog.tsx';
import { removeDay } from './day-changes.ts';
import { ImportDialog } from './ImportDialog.tsx';

const columns = ['date', 'name', 'kind', 'place', 'source'] as const;

type DatesProps = { readonly dates: readonly YearDate[]; readonly onEdit: (day: YearDate) => void };

const Dates = ({ dates, onEdit }: DatesProps) => {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`calendars.fields.${column}`)}
            </th>
          ))}
          <th scope="col">{t('calendars.fields.origin')}</th>
          <th scope="col">{t('calendars.fields.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {dates.map((day) => (
          <tr key={`${day.date}${day.id}`}>
            <td className={styles.day}>
              {weekdayShort(day.date)} {plainDay(day.date)}
            </td>
            <td>{day.name}</td>
            <td>
              <Chip>{t(`calendars.kinds.${day.kind}`)}</Chip>
            </td>
            <td className={styles.quiet}>{day.place}</td>
            <td className={styles.quiet}>{day.source}</td>
            <td className={styles.quiet}>{t(`calendars.origins.${day.origin}`)}</td>
            <td>
              <div className={styles.actions}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  onClick={() => onEdit(day)}
                  aria-label={t(day.id === null ? 'calendars.correct' : 'calendars.edit', { name: day.name })}
                >
                  <IconPencil size={16} aria-hidden />
                </ActionIcon>
                {day.id !== null && day.revision !== null && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    onClick={() => void attempt(() => removeDay(day.id ?? '', day.revision ?? 1))}
                    aria-label={t('calendars.remove', { name: day.name })}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** A calendar's year as a list, with the office's own days, corrections, and lists taken from files. */
export const CalendarsPage = () => {
  const { t } = useTranslation();
  const { day, settings } = useOffice();
  const [calendar, setCalendar] = useState<CalendarPlace>(settings.calendar);
  const [year, setYear] = useState(Number(day.slice(0, 4)));
  const [edited, setEdited] = useState<YearDate | 'new' | null>(null);
  const [isImporting, setIsImporting] = useState(false);
  const live = useLive(`calendars.year:${calendar}:${year}`, ['calendars', 'settings'], () =>
    client.calendars.year({ calendar, year }),
  );
  const first = year === Number(day.slice(0, 4)) ? day : `${year}-01-01`;
  return (
    <Page
      title={t('calendars.title')}
      subtitle={live.data === undefined ? ' ' : t('calendars.count', { count: live.data.total })}
      actions={
        <>
          <Button variant="default" onClick={() => setIsImporting(true)}>
            {t('calendars.import.title')}
          </Button>
          <Button onClick={() => setEdited('new')}>{t('calendars.addDay')}</Button>
        </>
      }
    >
      <div className={styles.bar}>
        <Select
          label={t('calendars.fields.calendar')}
          data={calendarPlaces.map((value) => ({ value, label: t(`calendars.names.${value}`) }))}
          value={calendar}
          onChange={(next) => next !== null && setCalendar(next as CalendarPlace)}
          allowDeselect={false}
        />
        <NumberInput
          label={t('calendars.fields.year')}
          value={year}
          onChange={(next) => {
            const wanted = Number(next);
            if (Number.isInteger(wanted) && wanted >= 1970 && wanted <= 2100) setYear(wanted);
          }}
          min={1970}
          max={2100}
          allowDecimal={false}
          w={110}
        />
      </div>
      <div className={styles.card}>
        <Loaded live={live}>
          {({ items, isLoaded }) => (
            <>
              {!isLoaded && (
                <div className={styles.missing} role="status">
                  <p>{t('calendars.notLoaded', { year })}</p>
                  <Button variant="default" size="xs" onClick={() => setIsImporting(true)}>
                    {t('calendars.import.title')}
                  </Button>
                </div>
              )}
              {items.length > 0 && <Dates dates={items} onEdit={setEdited} />}
              {items.length === 0 && isLoaded && (
                <EmptyState
                  text={t('calendars.empty')}
                  action={t('calendars.addDay')}
                  onAction={() => setEdited('new')}
                />
              )}
            </>
          )}
        </Loaded>
      </div>
      {edited !== null && (
        <DayDialog
          calendar={edited === 'new' ? 'office' : calendar}
          day={edited === 'new' ? null : edited}
          date={first}
          onClose={() => setEdited(null)}
        />
      )}
      {isImporting && <ImportDialog calendar={calendar} onClose={() => setIsImporting(false)} />}
    </Page>
  );
};
