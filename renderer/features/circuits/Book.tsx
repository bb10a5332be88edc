import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DraftTurn, useTurnName } from '#renderer/ui/DraftTurn.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { Chip } from '#renderer/ui/Marks.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import type { DraftRow } from '#shared/circuits/schema.ts';
import styles from './Circuits.module.css';

const DraftLine = ({ row }: { readonly row: DraftRow }) => {
  const { t } = useTranslation();
  return (
    <li className={styles.row}>
      <div>
        <Link href={`/parapheur/${row.id}`} className={styles.title ?? ''}>
          {row.title}
        </Link>
        <p className="secondary one-line">
          <Link href={`/dossiers/${row.dossierId}`} className="reference">
            {row.dossierReference}
          </Link>{' '}
          {row.dossierTitle}
        </p>
        {row.waitsFor !== null && (
          <p className="secondary">
            <DraftTurn turn={row.waitsFor} />
          </p>
        )}
      </div>
      <Chip>{t(`circuits.states.${row.state}`)}</Chip>
      <div className="secondary tabular">
        {t('circuits.visas', { given: row.visasGiven, asked: row.visasAsked })}
        {row.waitsFor?.dueOn && <div>{plainDay(row.waitsFor.dueOn)}</div>}
      </div>
    </li>
  );
};

/** The drafts in groups by whom they wait for; the group with the longest delay comes first, as the rows do. */
const groupsOf = (rows: readonly DraftRow[], nameOf: ReturnType<typeof useTurnName>): Map<string, DraftRow[]> => {
  const groups = new Map<string, DraftRow[]>();
  for (const row of rows) {
    const name = nameOf(row.waitsFor);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return groups;
};

/** The signature book: drafts by whom they wait for, late ones first. */
export const Book = () => {
  const { t } = useTranslation();
  const nameOf = useTurnName();
  const [isLate, setIsLate] = useState(false);
  const [withClosed, setWithClosed] = useState(false);
  const live = useLive(`circuits.list:${isLate}:${withClosed}`, ['circuits', 'dossiers', 'people'], () =>
    client.circuits.list({ ...(isLate && { isLate: true }), ...(!withClosed && { isOpen: true }) }),
  );
  return (
    <>
      <div className={styles.tools}>
        <Switch
          size="xs"
          label={t('circuits.lateOnly')}
          checked={isLate}
          onChange={(event) => setIsLate(event.currentTarget.checked)}
        />
        <Switch
          size="xs"
          label={t('circuits.withClosed')}
          checked={withClosed}
          onChange={(event) => setWithClosed(event.currentTarget.checked)}
        />
      </div>
      <Loaded live={live}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState text={t('circuits.empty')} />
          ) : (
            [...groupsOf(items, nameOf)].map(([name, rows]) => (
              <Card key={name} title={rows[0]?.waitsFor ? t('circuits.waitsFor', { name }) : name} note={rows.length}>
                <ul className={styles.list}>
                  {rows.map((row) => (
                    <DraftLine key={row.id} row={row} />
                  ))}
                </ul>
              </Card>
            ))
          )
        }
      </Loaded>
    </>
  );
};
