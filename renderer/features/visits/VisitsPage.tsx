import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { usePeople } from '#renderer/api/directory.ts';
import { useOffice } from '#renderer/api/office.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { shortDay } from '#renderer/ui/format.ts';
import { ListBar, ListCard, useSearchWords } from '#renderer/ui/ListBar.tsx';
import { Chip, DueLabel, PersonInitials } from '#renderer/ui/Marks.tsx';
import { useNewRequest } from '#renderer/ui/new-request.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import { TwoLines } from '#renderer/ui/TwoLines.tsx';
import type { Visit, VisitKind } from '#shared/visits/schema.ts';
import { VisitDialog } from './VisitDialog.tsx';

const useColumns = (): Column<Visit>[] => {
  const { t } = useTranslation();
  const { day: today } = useOffice();
  const { personById } = usePeople();
  return [
    {
      id: 'when',
      title: t('visits.when'),
      width: '132px',
      cell: ({ day, time }) => <span className="tabular">{`${shortDay(day, today)} ${time}`}</span>,
    },
    {
      id: 'kind',
      title: t('visits.fields.kind'),
      width: '78px',
      cell: ({ kind }) => <Chip>{t(`visits.kinds.${kind}`)}</Chip>,
    },
    {
      id: 'who',
      title: t('visits.who'),
      width: 'minmax(0, 0.8fr)',
      cell: ({ person, organisation, phone }) => (
        <TwoLines first={person} second={[organisation, phone].filter((text) => text !== '').join(' · ')} />
      ),
    },
    {
      id: 'subject',
      title: t('visits.fields.subject'),
      width: 'minmax(0, 1.2fr)',
      cell: ({ subject, outcome }) => <TwoLines first={subject} second={outcome} />,
    },
    {
      id: 'for',
      title: t('visits.fields.forId'),
      width: '60px',
      cell: ({ forId }) => {
        const person = personById.get(forId ?? '');
        return person === undefined ? null : <PersonInitials name={person.name} initials={person.initials} />;
      },
    },
    {
      id: 'callBack',
      title: t('visits.fields.callBackOn'),
      width: '150px',
      cell: ({ callBackOn }) => (callBackOn === null ? null : <DueLabel dueOn={callBackOn} />),
    },
  ];
};

/** The log of calls and visitors. */
export const VisitsPage = () => {
  const { t } = useTranslation();
  const asked = useNewRequest();
  const { typed, setTyped, sought } = useSearchWords();
  const [kind, setKind] = useState<VisitKind | 'all'>('all');
  const [total, setTotal] = useState<number>();
  const [edited, setEdited] = useState<Visit | null>(null);
  const columns = useColumns();
  const filter = { text: sought, ...(kind !== 'all' && { kind }) };
  return (
    <Page
      title={t('visits.title')}
      subtitle={total === undefined ? ' ' : t('visits.count', { count: total })}
      actions={<Button onClick={asked.open}>{t('visits.new')}</Button>}
    >
      <ListBar label={t('visits.search')} typed={typed} onType={setTyped}>
        <SegmentedControl
          aria-label={t('visits.kindFilter')}
          value={kind}
          onChange={(value) => setKind(value as typeof kind)}
          data={[
            { value: 'all', label: t('visits.all') },
            { value: 'call', label: t('visits.kinds.call') },
            { value: 'visit', label: t('visits.kinds.visit') },
          ]}
        />
      </ListBar>
      <ListCard>
        <DataTable
          label={t('visits.title')}
          columns={columns}
          lines={2}
          rowKey={({ id }) => id}
          rowName={({ person }) => person}
          sliceKey={`visits:${kind}:${sought}`}
          features={['visits', 'deadlines']}
          fetchSlice={(offset, limit) => client.visits.list({ ...filter, offset, limit })}
          onTotal={setTotal}
          onOpen={setEdited}
          onEdit={setEdited}
          empty={
            sought === '' && kind === 'all' ? (
              <EmptyState text={t('visits.empty')} action={t('visits.new')} onAction={asked.open} />
            ) : (
              <EmptyState text={t('visits.emptySearch')} />
            )
          }
        />
      </ListCard>
      {asked.isOpen && <VisitDialog visit={null} onClose={asked.close} />}
      {edited !== null && <VisitDialog visit={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
};
