import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toHostError } from '#renderer/api/client.ts';
import { duration, longDay } from '#renderer/ui/format.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { clockDuration, parseDuration } from '#shared/time/duration.ts';
import type { TimeRow } from '#shared/time/schema.ts';
import styles from './Sheet.module.css';
import { moveInSheet } from './sheet-keys.ts';
import { minutesOf } from './week.ts';

type SheetCellProps = {
  /** Place in the sheet, `row:column`. */
  readonly place: string;
  readonly rowName: string;
  readonly day: LocalDate;
  readonly entries: readonly TimeRow[];
  readonly isFuture: boolean;
  /** Writes the minutes, 0 to empty the cell. Answers false when the user keeps the former ones. */
  readonly onWrite: (minutes: number) => Promise<boolean>;
  readonly onOpen: () => void;
  readonly onError: (message: string | null) => void;
};

/** A cell with several entries: their sum, and the way to them. */
const SumCell = ({ place, rowName, day, entries, onOpen }: SheetCellProps) => {
  const { t } = useTranslation();
  const minutes = minutesOf(entries);
  const words = { row: rowName, day: longDay(day), count: entries.length, time: duration(minutes) };
  return (
    <button
      type="button"
      className={styles.sum}
      data-cell={place}
      aria-label={t('time.week.several', words)}
      title={t('time.week.several', words)}
      onClick={onOpen}
      onKeyDown={(event) => event.key !== 'Enter' && moveInSheet(event)}
    >
      {clockDuration(minutes)}
      <sup>{entries.length}</sup>
    </button>
  );
};

/** A cell to type a length into; it is saved when it is left. */
const InputCell = ({ place, rowName, day, entries, isFuture, onWrite, onError }: SheetCellProps) => {
  const { t } = useTranslation();
  const minutes = minutesOf(entries);
  const shown = minutes === 0 ? '' : clockDuration(minutes);
  const [text, setText] = useState(shown);
  const [isWrong, setIsWrong] = useState(false);
  const writing = useRef(false);
  useEffect(() => {
    setText(shown);
    setIsWrong(false);
  }, [shown]);

  const refuse = (message: string) => {
    setIsWrong(true);
    onError(`${rowName}, ${longDay(day)} : ${message}`);
  };
  const leave = async () => {
    const wanted = text.trim() === '' ? 0 : parseDuration(text);
    if (writing.current) return;
    if (wanted === null || wanted > 1440) return refuse(t('time.durationMistake'));
    onError(null);
    setIsWrong(false);
    setText(wanted === 0 ? '' : clockDuration(wanted));
    if (wanted === minutes) return;
    writing.current = true;
    try {
      if (!(await onWrite(wanted))) setText(shown);
    } catch (error) {
      refuse(toHostError(error).message);
    } finally {
      writing.current = false;
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return void moveInSheet(event);
    setText(shown);
    setIsWrong(false);
    onError(null);
  };
  return (
    <input
      className={styles.input}
      data-cell={place}
      aria-label={t('time.week.cell', { row: rowName, day: longDay(day) })}
      aria-invalid={isWrong}
      title={isFuture ? t('time.week.future') : undefined}
      disabled={isFuture && minutes === 0}
      value={text}
      autoComplete="off"
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={() => void leave()}
      onKeyDown={onKeyDown}
    />
  );
};

/** One row and day of the week's sheet. */
export const SheetCell = (props: SheetCellProps) =>
  props.entries.length > 1 ? <SumCell {...props} /> : <InputCell {...props} />;
