import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';

type CardProps = {
  readonly title: string;
  /** A short word at the right of the title: a count, a period, or a control. */
  readonly note?: ReactNode;
  /** Inner space; off for lists whose rows reach the edge. */
  readonly isPadded?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A white card with its title. */
export const Card = ({ title, note, isPadded = false, className = '', children }: CardProps) => {
  const titleId = useId();
  return (
    <section className={`${styles.card} ${className}`} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </div>
      <div className={isPadded ? styles.padded : undefined}>{children}</div>
    </section>
  );
};
