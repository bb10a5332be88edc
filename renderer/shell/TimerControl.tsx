import { Button, Menu } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { stopwatch } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { PillarDot } from '#renderer/ui/Pillars.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import { pillars } from '#shared/kernel/pillars.ts';
import type { Timer } from '#shared/time/schema.ts';
import styles from './Shell.module.css';

const secondsSince = (instant: string): number => Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 1000));

const Elapsed = ({ since }: { readonly since: string }) => {
  const [seconds, setSeconds] = useState(() => secondsSince(since));
  useEffect(() => {
    setSeconds(secondsSince(since));
    const ticking = setInterval(() => setSeconds(secondsSince(since)), 1000);
    return () => clearInterval(ticking);
  }, [since]);
  return <b>{stopwatch(seconds)}</b>;
};

const RunningTimer = ({ timer, onStop }: { readonly timer: Timer; readonly onStop: () => void }) => {
  const { t } = useTranslation();
  return (
    <section className={styles.timer} aria-label={t('shell.timerRunning')}>
      <PillarDot pillar={timer.pillar} />
      <span className="one-line">{timer.label || t(`common.pillars.${timer.pillar}`)}</span>
      <Elapsed since={timer.startedAt} />
      <button
        type="button"
        className={styles.stop}
        onClick={onStop}
        aria-label={t('shell.stopTimer')}
        title={t('shell.stopTimer')}
      >
        <span />
      </button>
    </section>
  );
};

/** The running timer with its stop button, or the way to start one. */
export const TimerControl = () => {
  const { t } = useTranslation();
  const timer = useLive('time.timer', ['time'], () => client.time.timer());
  const stop = () =>
    attempt(async () => {
      const { written } = await client.time.stop();
      await timer.reload();
      didChange(t('shell.timerStopped', { count: written.length }), async () => {
        for (const { id, revision } of written) await client.time.remove({ id, revision });
      });
    });
  if (timer.data === undefined) return null;
  if (timer.data !== null) return <RunningTimer timer={timer.data} onStop={() => void stop()} />;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" h={34} px={12}>
          {t('shell.startTimer')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {pillars.map((pillar) => (
          <Menu.Item
            key={pillar}
            leftSection={<PillarDot pillar={pillar} />}
            onClick={() =>
              void attempt(async () => {
                await client.time.start({ pillar });
                await timer.reload();
              })
            }
          >
            {t(`common.pillars.${pillar}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
