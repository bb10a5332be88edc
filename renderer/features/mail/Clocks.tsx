import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Arithmetic } from '#renderer/ui/Arithmetic.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { DueLabel } from '#renderer/ui/Marks.tsx';
import { Loaded } from '#renderer/ui/States.tsx';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { Clock as RunningClock } from '#shared/mail/clocks.ts';
import type { LetterPage } from '#shared/mail/contract.ts';
import styles from './Letter.module.css';

const Steps = ({ rule }: Pick<RunningClock, 'rule'>) => {
  const live = useLive(`clock:${JSON.stringify(rule)}`, ['calendars', 'settings'], () =>
    client.deadlines.compute(rule),
  );
  return <Loaded live={live}>{(explained) => <Arithmetic value={explained} />}</Loaded>;
};

type ClockProps = {
  readonly label: string;
  readonly dueOn: LocalDate | null;
  readonly doneOn: LocalDate | null;
  readonly clock: RunningClock | null;
  readonly isOpen: boolean;
};

const Clock = ({ label, dueOn, doneOn, clock, isOpen }: ClockProps) => {
  const { t } = useTranslation();
  const [isUnfolded, setIsUnfolded] = useState(false);
  return (
    <div className={styles.clock}>
      <div className={styles.clockHead}>
        <span>{label}</span>
        {doneOn !== null && <span className="secondary">{t('mail.clocks.doneOn', { day: plainDay(doneOn) })}</span>}
        {doneOn === null &&
          (dueOn === null ? (
            <span className="secondary">{t('mail.clocks.prompt')}</span>
          ) : (
            <DueLabel dueOn={dueOn} isOpen={isOpen} />
          ))}
      </div>
      {clock === null && dueOn !== null && <span className="secondary">{t('mail.clocks.typed')}</span>}
      {clock !== null && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-expanded={isUnfolded}
          onClick={() => setIsUnfolded((isOpenNow) => !isOpenNow)}
        >
          {t(isUnfolded ? 'mail.clocks.hideSteps' : 'mail.clocks.showSteps')}
        </Button>
      )}
      {clock !== null && isUnfolded && <Steps rule={clock.rule} />}
    </div>
  );
};

/** The clocks of a letter: acknowledgement, interim and final reply, each with its arithmetic. */
export const Clocks = ({ letter }: { readonly letter: LetterPage }) => {
  const { t } = useTranslation();
  const { direction, needsAck, clocks, request, isOpen, repliedOn } = letter;
  const isStopped = request !== null && request.piecesAskedOn !== null && request.completeOn === null;
  const hasReply = letter.replyDueOn !== null || repliedOn !== null;
  const hasInterim = letter.interimDueOn !== null || letter.interimOn !== null;
  const hasAck = needsAck || letter.acknowledgedOn !== null;
  return (
    <Card title={t('mail.clocks.title')}>
      {hasAck && (
        <Clock
          label={t('mail.clocks.ack')}
          dueOn={letter.ackDueOn}
          doneOn={letter.acknowledgedOn}
          clock={clocks.ack}
          isOpen={isOpen}
        />
      )}
      {hasInterim && (
        <Clock
          label={t('mail.clocks.interim')}
          dueOn={letter.interimDueOn}
          doneOn={letter.interimOn}
          clock={clocks.interim}
          isOpen={isOpen}
        />
      )}
      {hasReply && (
        <Clock
          label={t(direction === 'out' ? 'mail.clocks.awaited' : 'mail.clocks.reply')}
          dueOn={letter.replyDueOn}
          doneOn={repliedOn}
          clock={clocks.reply}
          isOpen={isOpen}
        />
      )}
      {clocks.reply !== null && clocks.reply.arithmetic.kind === 'K2' && (
        <p className={styles.none}>
          {t('mail.clocks.silence', {
            day: plainDay(clocks.reply.arithmetic.dueOn),
            kind: t(clocks.reply.rule.preset === 'fr.silence.accept' ? 'mail.clocks.accept' : 'mail.clocks.reject'),
          })}
        </p>
      )}
      {isStopped && <p className={styles.none}>{t('mail.clocks.stopped')}</p>}
      {!hasAck && !hasInterim && !hasReply && !isStopped && <p className={styles.none}>{t('mail.clocks.none')}</p>}
    </Card>
  );
};
