import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pillar } from '#shared/kernel/pillars.ts';
import { roundShares } from '#shared/time/rules.ts';
import type { PillarShare } from '#shared/time/schema.ts';
import { duration, number } from './format.ts';
import styles from './Pillars.module.css';

const colour = (pillar: Pillar): string => `var(--pivot-${pillar})`;

/** The coloured dot of a pillar; its word stands beside it. */
export const PillarDot = ({ pillar }: { readonly pillar: Pillar }) => (
  <span className={styles.dot} style={{ background: colour(pillar) }} aria-hidden />
);

/** The stripe at the left edge of a row, with the pillar's name for those who do not see it. */
export const PillarStripe = ({ pillar }: { readonly pillar: Pillar | null }) => {
  const { t } = useTranslation();
  const name = pillar === null ? undefined : t(`common.pillars.${pillar}`);
  return (
    <span
      className={styles.stripe}
      data-stripe
      style={{ background: pillar === null ? 'transparent' : colour(pillar) }}
      title={name}
    >
      <span className={styles.hidden}>{name}</span>
    </span>
  );
};

/** A pillar as dot and word. */
export const PillarName = ({ pillar }: { readonly pillar: Pillar }) => {
  const { t } = useTranslation();
  return (
    <span className={styles.name}>
      <PillarDot pillar={pillar} />
      {t(`common.pillars.${pillar}`)}
    </span>
  );
};

type PillarBarProps = {
  readonly shares: readonly PillarShare[];
  /** Whether the words stand under the bar. */
  readonly hasLegend?: boolean;
  /** A control at the right of the words. */
  readonly aside?: ReactNode;
};

/** The balance bar: the actual split, with tick marks at the targets. */
export const PillarBar = ({ shares, hasLegend = true, aside }: PillarBarProps) => {
  const { t } = useTranslation();
  const rounded = roundShares(shares.map(({ share }) => share));
  const total = shares.reduce((sum, { minutes }) => sum + minutes, 0);
  const ticks = shares
    .slice(0, -1)
    .map((_, index) => shares.slice(0, index + 1).reduce((sum, { target }) => sum + target, 0));
  const sentence = shares
    .map(({ pillar, target }, index) =>
      t('common.balance.sentence', {
        pillar: t(`common.pillars.${pillar}`),
        share: rounded[index],
        target: number(target),
      }),
    )
    .join(', ');
  return (
    <div>
      <div className={styles.bar} role="img" aria-label={total === 0 ? t('common.balance.empty') : sentence}>
        {total === 0 && <span className={styles.empty} />}
        {shares
          .filter(({ minutes }) => minutes > 0)
          .map(({ pillar, minutes }) => (
            <span key={pillar} className={styles.part} style={{ flexGrow: minutes, background: colour(pillar) }} />
          ))}
        {ticks.map((target) => (
          <span key={target} className={styles.tick} style={{ left: `${target}%` }} />
        ))}
      </div>
      {hasLegend && (
        <div className={styles.legend}>
          {shares.map(({ pillar, minutes, target }, index) => (
            <div key={pillar} className={styles.word}>
              <PillarDot pillar={pillar} />
              <span>
                {t(`common.pillars.${pillar}`)} <b>{t('common.percent', { value: rounded[index] })}</b>{' '}
                <small>{t('common.balance.target', { target: number(target), time: duration(minutes) })}</small>
              </span>
            </div>
          ))}
          {aside}
        </div>
      )}
    </div>
  );
};
