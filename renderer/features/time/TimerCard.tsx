import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Confirm } from '#renderer/ui/dialogs.tsx';
import { stopwatch, timeOf } from '#renderer/ui/format.ts';
import { attempt, told } from '#renderer/ui/notice.ts';
import { PillarDot } from '#renderer/ui/Pillars.tsx';
import { Loaded } from '#renderer/ui/States.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Timer } from '#shared/time/schema.ts';
import styles from './Time.module.css';
import { unwrite } from './time-changes.ts';
import { someWork, WorkFields } from './WorkFields.tsx';

const secondsSince = (instant: string): number => Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 1000));

const Elapsed = ({ since }: { readonly since: string }) => {
  const [seconds, setSeconds] = useState(() => secondsSince(since));
  useEffect(() => {
    const tick = () => setSeconds(secondsSince(since));
    tick();
    const ticking = setInterval(tick, 1000);
    return () => clearInterval(ticking);
  }, [since]);
  return (
    <span className={styles.elapsed} role="timer">
      {stopwatch(seconds)}
    </span>
  );
};

const Running = ({ timer, onChange }: { readonly timer: Timer; readonly onChange: () => Promise<void> }) => {
  const { t } = useTranslation();
  const [isAsked, setIsAsked] = useState(false);
  const stop = () =>
    attempt(async () => {
      const { written } = await client.time.stop();
      await onChange();
      didChange(t('time.timer.stopped', { count: written.length }), async () => {
        for (const entry of written) await unwrite(entry);
      });
    });
  const cancel = () =>
    attempt(async () => {
      await client.time.cancelTimer();
      await onChange();
      told(t('time.timer.cancelled'));
    });
  return (
    <div className={styles.running}>
      <Elapsed since={timer.startedAt} />
      <span className={styles.runningLabel}>
        <PillarDot pillar={timer.pillar} />
        <span>
          {t(`common.pillars.${timer.pillar}`)} · {t(`common.activities.${timer.activity}`)}
          {timer.label !== '' && <span className={styles.second}>{timer.label}</span>}
        </span>
      </span>
      <div className={styles.buttons}>
        <Button size="xs" onClick={() => void stop()}>
          {t('time.timer.stop')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setIsAsked(true)}>
          {t('time.timer.cancel')}
        </Button>
      </div>
      <Confirm
        isOpen={isAsked}
        title={t('time.timer.cancelTitle')}
        text={t('time.timer.cancelText')}
        action={t('time.timer.cancel')}
        onConfirm={() => void cancel()}
        onClose={() => setIsAsked(false)}
      />
    </div>
  );
};

const Starting = ({ onChange }: { readonly onChange: () => Promise<void> }) => {
  const { t } = useTranslation();
  const [work, setWork] = useState(someWork);
  const start = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      await client.time.start(work);
      await onChange();
      setWork(someWork);
    });
  };
  return (
    <form className={styles.starting} onSubmit={start} noValidate>
      <WorkFields work={work} onChange={setWork} />
      <Button type="submit" size="xs" variant="default">
        {t('time.timer.start')}
      </Button>
    </form>
  );
};

/** The officer's timer: start it with what is worked on, stop it to write the time. */
export const TimerCard = () => {
  const { t } = useTranslation();
  const live = useLive('time.timer', ['time'], () => client.time.timer());
  const note = live.data ? t('time.timer.running', { time: timeOf(live.data.startedAt) }) : t('time.timer.none');
  return (
    <Card title={t('time.timer.title')} note={note} isPadded>
      <Loaded live={live}>
        {(timer) =>
          timer === null ? <Starting onChange={live.reload} /> : <Running timer={timer} onChange={live.reload} />
        }
      </Loaded>
    </Card>
  );
};
