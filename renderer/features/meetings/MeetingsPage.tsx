import { Button, Menu, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { ExportCsv } from '#renderer/ui/ExportCsv.tsx';
import { dayRange, monthTitle } from '#renderer/ui/format.ts';
import { useNewRequest } from '#renderer/ui/new-request.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { Loaded } from '#renderer/ui/States.tsx';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import { addDays, type LocalDate, weekOf } from '#shared/kernel/time.ts';
import type { MeetingRow } from '#shared/meetings/schema.ts';
import { emptyDraft, type Slot } from './draft.ts';

import { EditDialog, MeetingDialog } from './MeetingDialog.tsx';
import styles from './MeetingsPage.module.css';
import { MonthGrid } from './MonthGrid.tsx';
import { boundsOf, daysOf, stepped, usePeriod, type View } from './period.ts';
import { daysOfMeeting } from './placement.ts';
import { WeekGrid } from './WeekGrid.tsx';

const useDay = (): LocalDate => {
  const { day } = useOffice();
  return usePeriod((period) => period.day) ?? day;
};

const PeriodControls = () => {
  const { t } = useTranslation();
  const view = usePeriod((period) => period.view);
  const day = useDay();
  const show = (change: Partial<{ view: View; day: LocalDate | null }>) => usePeriod.setState(change);
  const isWeek = view === 'week';
  const previous = { label: t(isWeek ? 'meetings.previousWeek' : 'meetings.previousMonth') };
  const next = { label: t(isWeek ? 'meetings.nextWeek' : 'meetings.nextMonth') };
  const step = (by: 1 | -1) => show({ day: stepped(view, day, by) });
  useCommands([
    { id: 'meetings.previous', group: 'view', label: previous.label, keys: 'arrowleft', run: () => step(-1) },
    { id: 'meetings.next', group: 'view', label: next.label, keys: 'arrowright', run: () => step(1) },
    { id: 'meetings.today', group: 'view', label: t('meetings.today'), keys: 't', run: () => show({ day: null }) },
    { id: 'meetings.week', group: 'view', label: t('meetings.showWeek'), keys: 's', run: () => show({ view: 'week' }) },
    {
      id: 'meetings.month',
      group: 'view',
      label: t('meetings.showMonth'),
      keys: 'm',
      run: () => show({ view: 'month' }),
    },
  ]);
  return (
    <>
      <SegmentedControl
        aria-label={t('meetings.view')}
        value={view}
        onChange={(value) => show({ view: value as View })}
        data={[
          { value: 'week', label: t('meetings.week') },
          { value: 'month', label: t('meetings.month') },
        ]}
      />
      <Button.Group>
        <Button variant="default" aria-label={previous.label} title={previous.label} onClick={() => step(-1)}>
          ‹
        </Button>
        <Button variant="default" onClick={() => show({ day: null })}>
          {t('meetings.today')}
        </Button>
        <Button variant="default" aria-label={next.label} title={next.label} onClick={() => step(1)}>
          ›
        </Button>
      </Button.Group>
    </>
  );
};

const useSubtitle = (meetings: readonly MeetingRow[] | undefined): string => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const view = usePeriod((period) => period.view);
  const day = useDay();
  const { from, to } = boundsOf(view, day);
  const count = meetings?.filter((meeting) =>
    daysOfMeeting(meeting, settings.timeZone).some((date) => date >= from && date <= to),
  ).length;
  const counted = { count: count ?? 0 };
  const words = view === 'week' ? t('meetings.countWeek', counted) : t('meetings.countMonth', counted);
  const period =
    view === 'week'
      ? t('meetings.weekTitle', { week: Number(weekOf(day).slice(-2)), days: dayRange(from, to) })
      : monthTitle(day);
  return count === undefined ? period : `${period} · ${words}`;
};

/** Meetings on a week or a month. */
export const MeetingsPage = () => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { day: today, settings } = useOffice();
  const view = usePeriod((period) => period.view);
  const day = useDay();
  const asked = useNewRequest();
  const [slot, setSlot] = useState<Slot | null>(null);
  const [edited, setEdited] = useState<MeetingRow | null>(null);
  const days = daysOf(view, day);
  const from = addDays(days[0] ?? day, -1);
  const to = addDays(days.at(-1) ?? day, 1);
  const live = useLive(`meetings.list:${from}:${to}`, ['meetings', 'deadlines'], () =>
    client.meetings.list({ from, to }),
  );
  const create = (wanted: Slot) => {
    setSlot(wanted);
    asked.open();
  };
  const close = () => {
    setSlot(null);
    asked.close();
  };
  const newDay = days.includes(today) ? today : boundsOf(view, day).from;
  const grid = { days, onCreate: create, onEdit: setEdited };
  return (
    <Page
      title={t('meetings.title')}
      subtitle={useSubtitle(live.data?.items)}
      actions={
        <>
          <PeriodControls />
          <ExportCsv list="meetings" filter={boundsOf(view, day)} />
          <Menu>
            <Menu.Target>
              <Button variant="default">{t('meetings.more')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => navigate('/import?target=meetings')}>{t('meetings.import')}</Menu.Item>
              <Menu.Item onClick={() => navigate('/salles')}>{t('shell.nav.rooms')}</Menu.Item>
              <Menu.Item onClick={() => navigate('/instances')}>{t('shell.nav.bodies')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      <div className={styles.grid}>
        <Loaded live={live}>
          {({ items }) =>
            view === 'week' ? (
              <WeekGrid {...grid} meetings={items} />
            ) : (
              <MonthGrid
                {...grid}
                meetings={items}
                month={day}
                onWeek={(chosen) => usePeriod.setState({ view: 'week', day: chosen })}
              />
            )
          }
        </Loaded>
      </div>
      {asked.isOpen && (
        <MeetingDialog
          initial={emptyDraft(slot ?? { day: newDay, startTime: '09:00', endTime: '10:00' }, settings.timeZone)}
          onClose={close}
        />
      )}
      {edited && <EditDialog meeting={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
};
