import { Button, Switch, Tabs, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { number } from '#renderer/ui/format.ts';
import { useNewRequest } from '#renderer/ui/new-request.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { ReferenceDialog } from '#renderer/ui/ReferenceDialog.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import { type ReferenceKind, referenceKinds } from '#shared/references/schema.ts';
import type { Profile } from '#shared/settings/schema.ts';
import { useReferenceColumns } from './columns.tsx';
import styles from './References.module.css';

const french: readonly ReferenceKind[] = ['qe', 'cada', 'appeal'];
const indian: readonly ReferenceKind[] = ['pq', 'assurance', 'mp_letter', 'rti', 'cpgrams', 'appeal'];

/** The registers of the office's administration, and any other that holds something. */
const shownFor = (profile: Profile, counted: ReadonlyMap<ReferenceKind, number>): readonly ReferenceKind[] => {
  const own = profile === 'in_central' ? indian : profile === 'neutral' ? referenceKinds : french;
  return referenceKinds.filter((kind) => own.includes(kind) || (counted.get(kind) ?? 0) > 0);
};

const Register = ({ kind, onAdd }: { readonly kind: ReferenceKind; readonly onAdd: () => void }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [withClosed, setWithClosed] = useState(false);
  const columns = useReferenceColumns(kind);
  const filter = { kind, ...(text.trim() !== '' && { text }), ...(!withClosed && { isOpen: true }) };
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <TextInput
          size="xs"
          className={styles.search ?? ''}
          aria-label={t('references.search')}
          placeholder={t('references.search')}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Switch
          size="xs"
          label={t('references.withClosed')}
          checked={withClosed}
          onChange={(event) => setWithClosed(event.currentTarget.checked)}
        />
      </div>
      <Card title={t(`references.kinds.${kind}`)}>
        <DataTable
          label={t(`references.kinds.${kind}`)}
          columns={columns}
          lines={2}
          rowKey={({ id }) => id}
          rowName={(row) => `${row.number} ${row.dossierTitle}`}
          sliceKey={`references:${JSON.stringify(filter)}`}
          features={['references', 'dossiers', 'deadlines']}
          fetchSlice={(offset, limit) => client.references.list({ ...filter, offset, limit })}
          onOpen={({ dossierId }) => navigate(`/dossiers/${dossierId}?onglet=references`)}
          empty={<EmptyState text={t('references.empty')} action={t('references.add')} onAction={onAdd} />}
        />
      </Card>
    </div>
  );
};

/** The registers of special references, one a tab, the most pressing matter first. */
export const ReferencesPage = () => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const asked = useNewRequest();
  const counts = useLive('references.counts', ['references', 'dossiers', 'deadlines'], () =>
    client.references.counts(),
  );
  const items = counts.data?.items ?? [];
  const kinds = shownFor(settings.profile, new Map(items.map(({ kind, all }) => [kind, all])));
  const [wanted, setWanted] = useState<ReferenceKind | null>(null);
  const busiest = [...items].sort((a, b) => b.open - a.open).find(({ kind, open }) => open > 0 && kinds.includes(kind));
  const kind = wanted ?? busiest?.kind ?? kinds[0] ?? 'qe';
  const open = items.reduce((sum, one) => sum + one.open, 0);
  return (
    <Page
      title={t('references.title')}
      subtitle={counts.data ? t('references.subtitle', { count: open, shown: number(open) }) : ' '}
      actions={<Button onClick={asked.open}>{t('references.add')}</Button>}
    >
      <Tabs
        value={kind}
        onChange={(value) => setWanted(referenceKinds.find((one) => one === value) ?? null)}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('references.tabs')}>
          {kinds.map((one) => {
            const count = items.find((item) => item.kind === one);
            return (
              <Tabs.Tab key={one} value={one}>
                {t(`references.kinds.${one}`)}
                {count !== undefined && count.open > 0 && <span className={styles.count}>{number(count.open)}</span>}
                {count !== undefined && count.late > 0 && (
                  <span className={`late ${styles.count}`}>{t('references.lateCount', { count: count.late })}</span>
                )}
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        {kinds.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <Register kind={one} onAdd={asked.open} />
          </Tabs.Panel>
        ))}
      </Tabs>
      {asked.isOpen && <ReferenceDialog kind={kind} dossierId={null} onClose={asked.close} />}
    </Page>
  );
};
