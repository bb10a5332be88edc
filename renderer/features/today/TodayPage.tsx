import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { capitalise, longDay } from '#renderer/ui/format.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { Loaded } from '#renderer/ui/States.tsx';
import type { Output } from '#shared/contract/procedure.ts';
import type { todayContract } from '#shared/today/contract.ts';
import { Agenda } from './Agenda.tsx';
import { Balance } from './Balance.tsx';
import { NextDeadlines } from './NextDeadlines.tsx';
import { TeamLoad } from './TeamLoad.tsx';
import styles from './Today.module.css';
import { TodayMail } from './TodayMail.tsx';
import { WorkList } from './WorkList.tsx';

type Overview = Output<(typeof todayContract)['overview']>;

const useSentence = (overview: Overview | undefined): string => {
  const { t } = useTranslation();
  if (overview === undefined) return ' ';
  const { late, meetingsToday, lateVisas } = overview.counts;
  const parts = [
    late === 0 ? t('today.noLate') : t('today.late', { count: late }),
    t('today.dueThisWeek', { count: overview.dueThisWeek }),
    meetingsToday === 0 ? t('today.noMeetings') : t('today.meetings', { count: meetingsToday }),
    ...(lateVisas > 0 ? [t('today.lateVisas', { count: lateVisas })] : []),
  ];
  return capitalise(parts.join(', '));
};

/** The day: what is late or due, the meetings, the balance of time, the load of the team. */
export const TodayPage = () => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const [balanceDays, setBalanceDays] = useState(30);
  const overview = useLive(
    `today.overview:${balanceDays}`,
    ['dossiers', 'meetings', 'deadlines', 'time', 'people', 'imports', 'kinds', 'settings', 'circuits'],
    () => client.today.overview({ balanceDays }),
  );
  return (
    <Page title={longDay(day)} windowTitle={t('today.title')} subtitle={useSentence(overview.data)}>
      <Loaded live={overview}>
        {({ balance, work, meetings, load }) => (
          <>
            <Balance shares={balance.pillars} days={balanceDays} onDays={setBalanceDays} />
            <div className={styles.columns}>
              <WorkList work={work} />
              <div className={styles.side}>
                <Agenda meetings={meetings} />
                <TodayMail />
                <TeamLoad load={load} />
                <NextDeadlines />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
};
