import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { number, plainDay } from '#renderer/ui/format.ts';
import { Loaded } from '#renderer/ui/States.tsx';
import type { Stay } from '#shared/dossiers/schema.ts';
import { stateWord } from './fields.ts';
import styles from './InDepth.module.css';

const StayList = ({ what, stays }: { readonly what: Stay['what']; readonly stays: readonly Stay[] }) => {
  const { t } = useTranslation();
  const word = (name: string) => (what === 'state' ? stateWord(name) : name);
  const key = ({ name, from }: Stay) => `${from} ${name}`;
  return (
    <div>
      <h3>{t(`dossiers.stays.${what}`)}</h3>
      <div className={styles.bar} aria-hidden="true">
        {stays.map((stay) => (
          <span
            key={key(stay)}
            className={styles.part}
            data-now={stay.to === null}
            style={{ flexGrow: Math.max(stay.days, 0.2) }}
            title={`${word(stay.name)} · ${t('dossiers.stays.days', { count: stay.days })}`}
          />
        ))}
      </div>
      {stays.length === 0 && <p className="secondary">{t('dossiers.stays.none')}</p>}
      {stays.map((stay) => (
        <div key={key(stay)} className={styles.stay}>
          <span>{word(stay.name)}</span>
          <span className="tabular">{t('dossiers.stays.days', { count: stay.days })}</span>
          <span className="secondary">
            {stay.to === null
              ? t('dossiers.stays.now', { day: plainDay(stay.from) })
              : t('dossiers.stays.period', { from: plainDay(stay.from), to: plainDay(stay.to) })}
          </span>
        </div>
      ))}
    </div>
  );
};

/** How long a dossier was in each state and at each desk, and where it waits now. */
export const Stays = ({ dossierId }: { readonly dossierId: string }) => {
  const { t } = useTranslation();
  const live = useLive(`dossier.stays:${dossierId}`, ['dossiers', 'circuits', 'movements'], () =>
    client.dossiers.stays({ id: dossierId }),
  );
  const of = (what: Stay['what']) => (live.data?.items ?? []).filter((stay) => stay.what === what);
  const total = of('state').reduce((sum, { days }) => sum + days, 0);
  return (
    <Card title={t('dossiers.stays.title')} note={t('dossiers.stays.total', { count: total, shown: number(total) })}>
      <Loaded live={live}>
        {() => (
          <div className={styles.stays}>
            <StayList what="state" stays={of('state')} />
            <StayList what="desk" stays={of('desk')} />
          </div>
        )}
      </Loaded>
    </Card>
  );
};
