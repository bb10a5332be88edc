import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { number } from '#renderer/ui/format.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { Book } from './Book.tsx';
import styles from './Circuits.module.css';
import { Delegations } from './Delegations.tsx';
import { FilesOut } from './FilesOut.tsx';

const tabs = ['book', 'out', 'delegations'] as const;

/** The signature book, the files that are out, and who may sign. */
export const CircuitsPage = () => {
  const { t } = useTranslation();
  const [tab, setTab] = useState<(typeof tabs)[number]>('book');
  const { data } = useLive('circuits.total', ['circuits', 'dossiers'], () =>
    client.circuits.list({ isOpen: true, limit: 1 }),
  );
  const subtitle = data ? t('circuits.count', { count: data.total, shown: number(data.total) }) : ' ';
  return (
    <Page title={t('circuits.title')} subtitle={subtitle}>
      <Tabs value={tab} onChange={(value) => setTab(tabs.find((one) => one === value) ?? 'book')} keepMounted={false}>
        <Tabs.List aria-label={t('circuits.tabs.label')}>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`circuits.tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="book" className={styles.panel ?? ''}>
          <Book />
        </Tabs.Panel>
        <Tabs.Panel value="out" className={styles.panel ?? ''}>
          <FilesOut />
        </Tabs.Panel>
        <Tabs.Panel value="delegations" className={styles.panel ?? ''}>
          <Delegations />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
};
