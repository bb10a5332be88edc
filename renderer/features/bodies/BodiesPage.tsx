import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { dayAndTime } from '#renderer/ui/format.ts';
import { useNewRequest } from '#renderer/ui/new-request.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import type { Body } from '#shared/bodies/schema.ts';
import { addDays } from '#shared/kernel/time.ts';
import { requiredFor } from '#shared/meetings/quorum.ts';
import type { MeetingRow } from '#shared/meetings/schema.ts';
import styles from './Bodies.module.css';
import { BodyDialog } from './BodyDialog.tsx';

const reach = 366;

/** How a body is convened, in words. */
const useNoticeWords = (): ((body: Body) => string) => {
  const { t } = useTranslation();
  const { day, settings } = useOffice();
  const { data } = useLive(`deadlines.presets:${day}`, ['calendars'], () =>
    client.deadlines.presets({ on: day, isOn: true }),
  );
  return ({ convocation }) => {
    if (convocation === null) return '';
    if (convocation.kind === 'days') return t(`bodies.noticeShort.${convocation.unit}`, { count: convocation.days });
    const preset = data?.items.find(({ id }) => id === convocation.preset);
    return (settings.language === 'fr' ? preset?.nameFr : preset?.nameEn) ?? convocation.preset;
  };
};

const useColumns = (coming: readonly MeetingRow[]): Column<Body>[] => {
  const { t } = useTranslation();
  const noticeWords = useNoticeWords();
  return [
    { id: 'edge', title: t('bodies.title'), isTitleHidden: true, width: '2px', cell: () => null },
    {
      id: 'name',
      title: t('bodies.fields.name'),
      width: 'minmax(0, 3fr)',
      cell: ({ name, kind }) => (
        <span className="one-line">
          {name} <span className="secondary">{t(`bodies.kinds.${kind}`)}</span>
        </span>
      ),
    },
    {
      id: 'members',
      title: t('bodies.fields.members'),
      width: 'minmax(0, 2fr)',
      cell: ({ members, quorum }) => (
        <span className="secondary one-line tabular">
          {[
            t('bodies.memberCount', { count: members.length }),
            quorum === null ? '' : t('bodies.quorumOf', { count: requiredFor(quorum, members.length) }),
          ]
            .filter((part) => part !== '')
            .join(', ')}
        </span>
      ),
    },
    {
      id: 'notice',
      title: t('bodies.fields.notice'),
      width: 'minmax(0, 3fr)',
      cell: (body) => (
        <span className="secondary one-line" title={noticeWords(body)}>
          {noticeWords(body)}
        </span>
      ),
    },
    {
      id: 'next',
      title: t('bodies.next'),
      width: 'minmax(0, 2fr)',
      cell: ({ id }) => {
        const next = coming.find(({ bodyId, state }) => bodyId === id && state === 'planned');
        return next ? (
          <Link href={`/reunions/${next.id}`} className={styles.next}>
            {dayAndTime(next.startsAt)}
          </Link>
        ) : (
          <span className="secondary">{t('bodies.noNext')}</span>
        );
      },
    },
  ];
};

/** The bodies that meet: their members, quorum, notice and next meeting. */
export const BodiesPage = () => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const asked = useNewRequest();
  const [edited, setEdited] = useState<Body | null>(null);
  const [total, setTotal] = useState<number>();
  const { data } = useLive(`meetings.coming:${day}`, ['meetings'], () =>
    client.meetings.list({ from: day, to: addDays(day, reach) }),
  );
  const columns = useColumns(data?.items ?? []);
  return (
    <Page
      title={t('bodies.title')}
      subtitle={total === undefined ? ' ' : t('bodies.count', { count: total })}
      actions={<Button onClick={asked.open}>{t('bodies.add')}</Button>}
    >
      <section className={styles.list} aria-label={t('bodies.title')}>
        <DataTable
          label={t('bodies.title')}
          columns={columns}
          rowKey={({ id }) => id}
          rowName={({ name }) => name}
          sliceKey="bodies"
          features={['bodies']}
          fetchSlice={(offset, limit) => client.bodies.list({ offset, limit })}
          onTotal={setTotal}
          onOpen={setEdited}
          onEdit={setEdited}
          empty={<EmptyState text={t('bodies.empty')} action={t('bodies.add')} onAction={asked.open} />}
        />
      </section>
      {asked.isOpen && <BodyDialog onClose={asked.close} />}
      {edited && <BodyDialog body={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
};
