import styles from './TwoLines.module.css';

/** A cell of two lines, each cut to the column's width and whole on hover. */
export const TwoLines = ({ first, second }: { readonly first: string; readonly second: string }) => (
  <span className={styles.two}>
    <span className={styles.first} title={first}>
      {first}
    </span>
    <span className="secondary one-line" title={second}>
      {second}
    </span>
  </span>
);
