import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import styles from './InDepth.module.css';

const tabs = ['work', 'circuit', 'movements', 'references', 'ledgers'] as const;
type Tab = (typeof tabs)[number];

const useCounts = (dossierId: string): Readonly<Partial<Record<Tab, number>>> => {
  const drafts = useLive(`dossier.openDrafts:${dossierId}`, ['circuits', 'dossiers'], () =>
    client.circuits.list({ dossierId, isOpen: true, limit: 1 }),
  );
  const out = useLive(`dossier.out:${dossierId}`, ['movements'], () =>
    client.movements.list({ dossierId, isOut: true, limit: 1 }),
  );
  const references = useLive(`dossier.openReferences:${dossierId}`, ['references'], () =>
    client.references.list({ dossierId, isOpen: true, limit: 1 }),
  );
  return {
    circuit: drafts.data?.total ?? 0,
    movements: out.data?.total ?? 0,
    references: references.data?.total ?? 0,
  };
};

type DossierTabsProps = {
  readonly dossierId: string;
  /** What each tab shows; only the chosen one is drawn. */
  readonly panels: Readonly<Record<Tab, () => ReactNode>>;
};

/** The parts of a dossier in tabs; the address keeps which one is open. */
export const DossierTabs = ({ dossierId, panels }: DossierTabsProps) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('onglet');
  const tab = tabs.find((one) => one === asked) ?? 'work';
  const counts = useCounts(dossierId);
  const open = (next: string | null) => {
    const search = next === null || next === 'work' ? '' : `?onglet=${next}`;
    navigate(`/dossiers/${dossierId}${search}`, { replace: true });
  };
  useCommands(
    tabs.map((one, index) => ({
      id: `dossier.tab.${one}`,
      group: 'view',
      label: t(`dossiers.tabs.${one}`),
      keys: String(index + 1),
      run: () => open(one),
    })),
  );
  return (
    <Tabs value={tab} onChange={open} keepMounted={false}>
      <Tabs.List aria-label={t('dossiers.tabs.label')}>
        {tabs.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`dossiers.tabs.${one}`)}
            {(counts[one] ?? 0) > 0 && <span className={styles.count}>{counts[one]}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((one) => (
        <Tabs.Panel key={one} value={one} className={styles.panel ?? ''}>
          {one === tab && panels[one]()}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};
