import { Button, Menu, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { usePeople } from '#renderer/api/directory.ts';
import { download } from '#renderer/api/files.ts';
import { useOffice } from '#renderer/api/office.ts';
import { attempt, told } from '#renderer/ui/notice.ts';
import { CustomPeriod } from './CustomPeriod.tsx';
import { type PeriodName, periodNames, type Span } from './periods.ts';
import { printReport } from './print-report.ts';
import { useDashboard } from './store.ts';

type Question = Span & { readonly personId?: string };

/** Which period, who, and how it leaves Pivot. */
export const DashboardActions = ({ question }: { readonly question: Question }) => {
  const { t } = useTranslation();
  const { people } = usePeople();
  const { period, personId, setPeriod, setPerson } = useDashboard();
  const [isChoosing, setChoosing] = useState(false);
  const choose = (name: PeriodName) => (name === 'custom' ? setChoosing(true) : setPeriod(name));
  return (
    <>
      <Select
        aria-label={t('dashboard.period')}
        data={periodNames.map((name) => ({ value: name, label: t(`dashboard.periods.${name}`) }))}
        value={period}
        onChange={(name) => name !== null && choose(name)}
        allowDeselect={false}
        w={160}
      />
      <Select
        aria-label={t('dashboard.who')}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={personId}
        onChange={setPerson}
        placeholder={t('dashboard.wholeSection')}
        clearable
        searchable
        w={180}
      />
      <ExportMenu question={question} />
      <CustomPeriod isOpen={isChoosing} initial={question} onClose={() => setChoosing(false)} />
    </>
  );
};

const ExportMenu = ({ question }: { readonly question: Question }) => {
  const { t } = useTranslation();
  const { info } = useOffice();
  const save = (make: () => Promise<{ readonly ticket: string; readonly fileName: string }>) => () =>
    void attempt(async () => {
      const file = await make();
      download(file);
      told(t('dashboard.exported', { file: file.fileName }));
    });
  const { from, to, personId } = question;
  const timeFilter = { from, to, ...(personId === undefined ? {} : { personId }) };
  const dossierFilter = {
    receivedFrom: from,
    receivedTo: to,
    ...(personId === undefined ? {} : { assigneeId: personId }),
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button>{t('dashboard.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={save(() => client.reports.dashboard({ ...question, format: 'html' }))}>
          {t('dashboard.exportHtml')}
        </Menu.Item>
        {info.capabilities.canPrintPdf && (
          <Menu.Item onClick={save(() => client.reports.dashboard({ ...question, format: 'pdf' }))}>
            {t('dashboard.exportPdf')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => void attempt(() => printReport(question))}>{t('dashboard.print')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={save(() => client.reports.csv({ list: 'dossiers', filter: dossierFilter }))}>
          {t('dashboard.exportDossiers')}
        </Menu.Item>
        <Menu.Item onClick={save(() => client.reports.csv({ list: 'time', filter: timeFilter }))}>
          {t('dashboard.exportTime')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
