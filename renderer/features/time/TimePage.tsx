import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { usePeople } from '#renderer/api/directory.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { ExportCsv } from '#renderer/ui/ExportCsv.tsx';
import { PersonField } from '#renderer/ui/fields.tsx';
import { dayRange, duration } from '#renderer/ui/format.ts';
import { useNewRequest } from '#renderer/ui/new-request.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { PillarBar } from '#renderer/ui/Pillars.tsx';
import { Loaded } from '#renderer/ui/States.tsx';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import { addDays, type LocalDate, weekOf } from '#shared/kernel/time.ts';
import type { TimeRow } from '#shared/time/schema.ts';
import { DayCard } from './DayCard.tsx';
import { EntryDialog } from './EntryDialog.tsx';
import styles from './Time.module.css';
import { TimerCard } from './TimerCard.tsx';
import { WeekSheet } from './WeekSheet.tsx';
import { minutesOf, useTimeView, weekDays } from './week.ts';

const WeekControls = ({ day }: { readonly day: LocalDate }) => {
  const { t } = useTranslation();
  const go = (days: number) => useTimeView.setState({ day: addDays(day, days) });
  const toToday = () => useTimeView.setState({ day: null });
  const [previous, next] = [t('time.previousWeek'), t('time.nextWeek')];
  useCommands([
    { id: 'time.previous', group: 'view', label: previous, keys: 'arrowleft', run: () => go(-7) },
    { id: 'time.next', group: 'view', label: next, keys: 'arrowright', run: () => go(7) },
    { id: 'time.today', group: 'view', label: t('time.thisWeek'), keys: 't', run: toToday },
  ]);
  return (
    <Button.Group>
      <Button variant="default" aria-label={previous} title={previous} onClick={() => go(-7)}>
        ‹
      </Button>
      <Button variant="default" onClick={toToday}>
        {t('time.thisWeek')}
      </Button>
      <Button variant="default" aria-label={next} title={next} onClick={() => go(7)}>
        ›
      </Button>
    </Button.Group>
  );
};

const useWeek = (day: LocalDate, personId: string) => {
  const days = weekDays(day);
  const [from, to] = [days[0] ?? day, days.at(-1) ?? day];
  const live = useLive(
    `time.week:${from}:${personId}`,
    ['time', 'dossiers', 'meetings', 'people', 'imports'],
    async () => {
      const [entries, former, summary] = await Promise.all([
        client.time.list({ from, to, personId }),
        client.time.list({ from: addDays(from, -7), to: addDays(from, -1), personId }),
        client.time.summary({ from, to, groupBy: 'pillar', personId }),
      ]);
      return { entries: entries.items, former: former.items, shares: summary.pillars };
    },
  );
  return { from, to, live };
};

const useSubtitle = (from: LocalDate, to: LocalDate, entries: readonly TimeRow[] | undefined, personId: string) => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  return t('time.subtitle', {
    week: Number(weekOf(from).slice(-2)),
    days: dayRange(from, to),
    total: duration(minutesOf(entries ?? [])),
    planned: duration(personById.get(personId)?.weeklyMinutes ?? 0),
  });
};

type Editing = { readonly entry?: TimeRow } | null;

/** The time of a person: the timer, the entries of a day, and the sheet of the week. */
export const TimePage = () => {
  const { t } = useTranslation();
  const { day: today, info } = useOffice();
  const view = useTimeView();
  const asked = useNewRequest();
  const [editing, setEditing] = useState<Editing>(null);
  const day = view.day ?? today;
  const isAhead = day > today;
  const personId = view.personId ?? info.officerId;
  const { from, to, live } = useWeek(day, personId);
  const subtitle = useSubtitle(from, to, live.data?.entries, personId);
  const close = () => {
    setEditing(null);
    if (asked.isOpen) asked.close();
  };
  return (
    <Page
      title={t('time.title')}
      subtitle={subtitle}
      actions={
        <>
          <div className={styles.person}>
            <PersonField
              ariaLabel={t('time.person')}
              value={personId}
              isClearable={false}
              onChange={(chosen) => useTimeView.setState({ personId: chosen })}
            />
          </div>
          <WeekControls day={day} />
          <ExportCsv list="time" filter={{ from, to, personId }} />
        </>
      }
    >
      <Loaded live={live}>
        {({ shares }) => (
          <section className={styles.balance} aria-label={t('time.balance')}>
            <PillarBar shares={shares} />
          </section>
        )}
      </Loaded>
      <div className={styles.columns}>
        <Loaded live={live}>
          {(week) => <WeekSheet day={day} personId={personId} {...week} onEdit={(entry) => setEditing({ entry })} />}
        </Loaded>
        <div className={styles.side}>
          <TimerCard />
          <DayCard
            day={day}
            entries={(live.data?.entries ?? []).filter((entry) => entry.day === day)}
            onAdd={() => setEditing({})}
            onEdit={(entry) => setEditing({ entry })}
          />
        </div>
      </div>
      {(editing !== null || asked.isOpen) && (
        <EntryDialog
          key={editing?.entry?.id ?? 'new'}
          entry={editing?.entry}
          day={isAhead ? today : day}
          personId={personId}
          onClose={close}
        />
      )}
    </Page>
  );
};
