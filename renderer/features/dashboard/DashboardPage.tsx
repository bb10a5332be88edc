import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { Loaded } from '#renderer/ui/States.tsx';
import { formatsOf } from '#shared/report/formats.ts';
import { wordsOf } from '#shared/text/words.ts';
import { Charts } from './Charts.tsx';
import { DashboardActions } from './DashboardActions.tsx';
import { Figures } from './Figures.tsx';
import { spanOnShow, useDashboard } from './store.ts';

/** Where the time went and how the work flows, for the section or one person. */
export const DashboardPage = () => {
  const { t } = useTranslation();
  const { settings, day } = useOffice();
  const { period, custom, personId } = useDashboard();
  const span = spanOnShow(period, custom, day);
  const question = { ...span, ...(personId === null ? {} : { personId }) };
  const live = useLive(
    `dashboard:${span.from}:${span.to}:${personId}`,
    ['dossiers', 'time', 'meetings', 'people', 'kinds', 'settings', 'imports'],
    () => client.dashboard.overview(question),
  );
  const who = live.data?.personName ?? (settings.sectionName || wordsOf(settings.language).report.unnamedSection);
  return (
    <Page
      title={t('dashboard.title')}
      subtitle={`${who}. ${formatsOf(settings.language).period(span.from, span.to)}`}
      actions={<DashboardActions question={question} />}
    >
      <Loaded live={live}>
        {(overview) => (
          <>
            <Figures overview={overview} />
            <Charts overview={overview} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
