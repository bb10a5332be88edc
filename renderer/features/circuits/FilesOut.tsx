import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import type { MovementRow } from '#shared/movements/schema.ts';
import styles from './Circuits.module.css';

const OutLine = ({ row }: { readonly row: MovementRow }) => {
  const { t } = useTranslation();
  const { id, revision, dossierReference: reference, part, holder, place, dueBackOn, daysOverdue } = row;
  const giveBack = () =>
    attempt(async () => {
      await client.movements.giveBack({ id, revision });
      didChange(t('circuits.out.back', { reference }), async () => {
        const fresh = await client.movements.get({ id });
        await client.movements.update({ id, revision: fresh.revision, patch: { returnedOn: null } });
      });
    });
  return (
    <li className={styles.row}>
      <div>
        <Link href={`/dossiers/${row.dossierId}?onglet=movements`} className={styles.title ?? ''}>
          {[reference, part].filter((text) => text !== '').join(' · ')}
        </Link>
        <p className="secondary one-line">{row.dossierTitle}</p>
        <p className="secondary">
          {[holder, place, `${t('circuits.out.sentOn')} ${plainDay(row.sentOn)}`]
            .filter((text) => text !== '')
            .join(' · ')}
        </p>
      </div>
      <div className="secondary tabular">
        {dueBackOn !== null && plainDay(dueBackOn)}
        {daysOverdue > 0 && <div className="late">{t('circuits.out.overdue', { count: daysOverdue })}</div>}
      </div>
      <div className={styles.end}>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('circuits.out.giveBackOf', { reference })}
          onClick={() => void giveBack()}
        >
          {t('circuits.out.giveBack')}
        </Button>
      </div>
    </li>
  );
};

/** The register of files out, those overdue first. */
export const FilesOut = () => {
  const { t } = useTranslation();
  const live = useLive('movements.out', ['movements', 'dossiers'], () => client.movements.list({ isOut: true }));
  return (
    <Loaded live={live}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState text={t('circuits.out.empty')} />
        ) : (
          <Card title={t('circuits.tabs.out')} note={items.length}>
            <ul className={styles.list}>
              {items.map((row) => (
                <OutLine key={row.id} row={row} />
              ))}
            </ul>
          </Card>
        )
      }
    </Loaded>
  );
};
