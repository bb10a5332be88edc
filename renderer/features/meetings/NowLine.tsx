import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOf } from '#renderer/ui/format.ts';
import { minutesOfDay } from '#shared/time/rules.ts';
import styles from './WeekGrid.module.css';

const clock = (): string => timeOf(new Date().toISOString());

/** The line of the present time on today's column. */
export const NowLine = ({ hours }: { readonly hours: { readonly first: number; readonly last: number } }) => {
  const { t } = useTranslation();
  const [time, setTime] = useState(clock);
  useEffect(() => {
    const ticking = setInterval(() => setTime(clock()), 20_000);
    return () => clearInterval(ticking);
  }, []);
  const minutes = minutesOfDay(time) - hours.first * 60;
  if (minutes < 0 || minutes > (hours.last - hours.first) * 60) return null;
  return (
    <span
      className={styles.now}
      role="img"
      aria-label={t('meetings.now', { time })}
      style={{ top: `calc(var(--hour) * ${minutes / 60})` }}
    />
  );
};
