import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { duration } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { useOverlap } from '#renderer/ui/overlap.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import styles from './MeetingPage.module.css';
import type { MeetingDetails } from './meeting-times.ts';

/** The time clocked on a meeting, and the one click that enters it for those who took part. */
export const MeetingTime = ({ meeting }: { readonly meeting: MeetingDetails }) => {
  const { t } = useTranslation();
  const { guard: write, question } = useOverlap();
  const { id, minutesSpent } = meeting;
  const fill = () =>
    attempt(async () => {
      const filled = await write((confirmOverlap) => client.meetings.fillTime({ id, confirmOverlap }));
      if (filled === undefined) return;
      didChange(t('meetings.time.filled', { count: filled.items.length }), async () => {
        for (const entry of filled.items) await client.time.remove({ id: entry.id, revision: entry.revision });
      });
    });
  return (
    <Card title={t('meetings.time.title')} isPadded>
      <div className={styles.time}>
        <p className="tabular">
          {minutesSpent === 0 ? t('meetings.time.none') : t('meetings.time.spent', { time: duration(minutesSpent) })}
        </p>
        <Button variant="default" size="xs" onClick={() => void fill()}>
          {t('meetings.time.fill')}
        </Button>
      </div>
      {question}
    </Card>
  );
};
