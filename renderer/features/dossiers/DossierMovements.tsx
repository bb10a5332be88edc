import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { usePeople } from '#renderer/api/directory.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import type { MovementRow } from '#shared/movements/schema.ts';
import styles from './InDepth.module.css';
import { MovementDialog } from './MovementDialog.tsx';

const MovementLine = ({ row, onEdit }: { readonly row: MovementRow; readonly onEdit: () => void }) => {
  const { t } = useTranslation();
  const { id, revision, holder, part, medium, place, sentOn, returnedOn, dueBackOn, daysOverdue, remarks } = row;
  const giveBack = () =>
    attempt(async () => {
      await client.movements.giveBack({ id, revision });
      didChange(t('dossiers.movements.returned'), async () => {
        const fresh = await client.movements.get({ id });
        await client.movements.update({ id, revision: fresh.revision, patch: { returnedOn: null } });
      });
    });
  const dates = [
    `${t('dossiers.movements.sentOn')} ${plainDay(sentOn)}`,
    returnedOn !== null ? `${t('dossiers.movements.returnedOn')} ${plainDay(returnedOn)}` : '',
    returnedOn === null && dueBackOn !== null ? `${t('dossiers.movements.dueBackOn')} ${plainDay(dueBackOn)}` : '',
  ];
  const what = [part || t('dossiers.movements.whole'), t(`dossiers.movements.media.${medium}`), place];
  return (
    <div className={styles.line}>
      <div>
        <span className={styles.name}>{holder}</span>
        <p>{what.filter((text) => text !== '').join(' · ')}</p>
        <p className="secondary">
          {dates.filter((text) => text !== '').join(' · ')}
          {daysOverdue > 0 && (
            <span className="late"> · {t('dossiers.movements.overdue', { count: daysOverdue })}</span>
          )}
        </p>
        {remarks !== '' && <p className="secondary">{remarks}</p>}
      </div>
      <div className={styles.end}>
        {returnedOn === null && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('dossiers.movements.backOf', { holder })}
            onClick={() => void giveBack()}
          >
            {t('dossiers.movements.back')}
          </Button>
        )}
        <Button variant="subtle" size="compact-sm" onClick={onEdit}>
          {t('common.edit')}
        </Button>
      </div>
    </div>
  );
};

const WhereIs = ({ dossierId }: { readonly dossierId: string }) => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  const live = useLive(`dossier.whereIs:${dossierId}`, ['movements', 'dossiers', 'people'], () =>
    client.movements.whereIs({ dossierId }),
  );
  const inside = (holderId: string | null): string => {
    const name = personById.get(holderId ?? '')?.name;
    return name === undefined ? t('dossiers.movements.hereNobody') : t('dossiers.movements.here', { name });
  };
  return (
    <Card title={t('dossiers.movements.where')} isPadded>
      <Loaded live={live}>
        {({ out, holderId }) => (
          <>
            {out.map((row) => (
              <div key={row.id}>
                {t('dossiers.movements.out', {
                  part: row.part || t('dossiers.movements.whole'),
                  holder: [row.holder, row.place].filter((text) => text !== '').join(', '),
                  day: plainDay(row.sentOn),
                })}
              </div>
            ))}
            {!out.some(({ part }) => part === '') && (
              <div>
                {out.length > 0 && `${t('dossiers.movements.wholeWithout')} : `}
                {inside(holderId)}
              </div>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
};

/** Where a dossier is, and every journey of it and of its parts. */
export const DossierMovements = ({ dossierId }: { readonly dossierId: string }) => {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<MovementRow | 'new' | null>(null);
  const live = useLive(`dossier.movements:${dossierId}`, ['movements', 'dossiers', 'people'], () =>
    client.movements.list({ dossierId }),
  );
  const add = (
    <Button variant="default" size="compact-sm" onClick={() => setEdited('new')}>
      {t('dossiers.movements.add')}
    </Button>
  );
  return (
    <>
      <WhereIs dossierId={dossierId} />
      <Card title={t('dossiers.movements.title')} note={add}>
        <Loaded live={live}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState text={t('dossiers.movements.none')} />
            ) : (
              items.map((row) => <MovementLine key={row.id} row={row} onEdit={() => setEdited(row)} />)
            )
          }
        </Loaded>
      </Card>
      {edited !== null && (
        <MovementDialog
          dossierId={dossierId}
          movement={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
};
