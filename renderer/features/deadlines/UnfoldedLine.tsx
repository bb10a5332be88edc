import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Arithmetic } from '#renderer/ui/Arithmetic.tsx';
import { dayAndTime, plainDay } from '#renderer/ui/format.ts';
import styles from './Deadlines.module.css';

type UnfoldedLineProps = {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  /** Hears how high the line is, in pixels. */
  readonly onHeight: (height: number) => void;
};

/** How the date of the line above was computed. */
export const UnfoldedLine = ({ id, index, top, onHeight }: UnfoldedLineProps) => {
  const { t } = useTranslation();
  const root = useRef<HTMLTableRowElement>(null);
  const { data, error } = useLive(`deadlines.explain:${id}`, ['deadlines', 'calendars'], () =>
    client.deadlines.explain({ id }),
  );
  useLayoutEffect(() => {
    void [data, error];
    if (root.current) onHeight(root.current.offsetHeight);
  }, [data, error, onHeight]);
  const set = data?.override ?? null;
  return (
    <tr ref={root} aria-rowindex={index + 1} className={styles.panel} style={{ transform: `translateY(${top}px)` }}>
      <td className={styles.panelCell}>
        {error !== null && <p className={styles.hint}>{error.message}</p>}
        {data?.arithmetic && <Arithmetic value={data.arithmetic} />}
        {set !== null && data?.arithmetic && (
          <p className={styles.hint}>
            {t('deadlines.override.current', {
              day: plainDay(set.dueOn),
              computed: plainDay(data.arithmetic.dueOn),
              name: set.byName,
              at: dayAndTime(set.at),
              reason: set.reason,
            })}
          </p>
        )}
      </td>
    </tr>
  );
};
