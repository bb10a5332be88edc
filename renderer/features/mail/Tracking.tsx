import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/Card.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import type { LetterPage } from '#shared/mail/contract.ts';
import styles from './Letter.module.css';
import { TrackDialog } from './LetterDialogs.tsx';

/** What happened to a letter on its way: registered post and its advice of receipt. */
export const Tracking = ({ letter }: { readonly letter: LetterPage }) => {
  const { t } = useTranslation();
  const [isAsked, setIsAsked] = useState(false);
  const { trackingEvents, trackingNumber, cancelledOn } = letter;
  return (
    <Card title={t('mail.tracking.title')} note={trackingNumber === '' ? undefined : trackingNumber}>
      {trackingEvents.length === 0 && <p className={styles.none}>{t('mail.tracking.none')}</p>}
      {trackingEvents.map((event) => (
        <div key={`${event.kind} ${event.on} ${event.note}`} className={styles.item}>
          <span className={styles.grow}>
            <span>{t(`mail.tracking.kinds.${event.kind}`)}</span>
            {event.note !== '' && <span className="secondary">{event.note}</span>}
          </span>
          <span className="secondary tabular">{plainDay(event.on)}</span>
        </div>
      ))}
      {cancelledOn === null && (
        <div className={styles.foot}>
          <Button variant="default" size="xs" onClick={() => setIsAsked(true)}>
            {t('mail.tracking.add')}
          </Button>
        </div>
      )}
      {isAsked && <TrackDialog letter={letter} onClose={() => setIsAsked(false)} />}
    </Card>
  );
};
