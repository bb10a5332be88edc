import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Card } from '#renderer/ui/Card.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import type { LetterPage } from '#shared/mail/contract.ts';
import styles from './Letter.module.css';
import { StandingChip, useSubject } from './LetterMarks.tsx';

/** The letters that answer each other, in order of date. */
export const Thread = ({ letter }: { readonly letter: LetterPage }) => {
  const { t } = useTranslation();
  const subjectOf = useSubject();
  const others = letter.thread.length - 1;
  return (
    <Card title={t('mail.thread.title')} note={others > 0 ? letter.thread.length : undefined}>
      {others === 0 ? (
        <p className={styles.none}>{t('mail.thread.none')}</p>
      ) : (
        letter.thread.map((row) => (
          <Link
            key={row.id}
            href={`/courrier/${row.id}`}
            className={styles.item}
            aria-current={row.id === letter.id ? 'true' : undefined}
          >
            <span className="reference">{row.number}</span>
            <span className={styles.grow}>
              <span>{subjectOf(row)}</span>
              <span className="secondary">
                {[
                  plainDay(row.stampedOn),
                  t(`mail.directions.${row.direction}`),
                  row.replyKind === null ? '' : t(`mail.replyKinds.${row.replyKind}`),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <StandingChip letter={row} />
          </Link>
        ))
      )}
    </Card>
  );
};
