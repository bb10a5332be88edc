import { useOffice } from '#renderer/api/office.ts';
import type { Overview } from '#shared/dashboard/schema.ts';
import { headline } from '#shared/report/findings.ts';
import { wordsOf } from '#shared/text/words.ts';
import styles from './Dashboard.module.css';

/** The five figures at the head, the same as in the report. */
export const Figures = ({ overview }: { readonly overview: Overview }) => {
  const { settings } = useOffice();
  const { language, driftThreshold } = settings;
  const words = wordsOf(language);
  return (
    <ul className={styles.figures} aria-label={words.report.headline}>
      {headline(overview, { words, language, driftThreshold }).map(({ name, value, note, isLate }) => (
        <li key={name} className={styles.figure}>
          <div className={styles.name}>{name}</div>
          <div className={styles.value}>{value}</div>
          <small className={isLate ? 'late' : 'secondary'}>{note}</small>
        </li>
      ))}
    </ul>
  );
};
