import { useTranslation } from 'react-i18next';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Output } from '#shared/contract/procedure.ts';
import styles from './Arithmetic.module.css';
import { fullDay, longDay, plainDay } from './format.ts';
import { Chip } from './Marks.tsx';

type Explained = Output<PivotContract['deadlines']['compute']>;

/** How sure a rule is, in a word. */
export const ConfidenceChip = ({ confidence }: { readonly confidence: Explained['confidence'] }) => {
  const { t } = useTranslation();
  return <Chip>{t(`deadlines.confidence.${confidence}`)}</Chip>;
};

/** How a date was computed: the date, each step in words, the safe date, the source and how sure it is. */
export const Arithmetic = ({ value, isLive = false }: { readonly value: Explained; readonly isLive?: boolean }) => {
  const { t } = useTranslation();
  const { dueOn, dueTime, safeOn, steps, source, edition, confidence, kind, name } = value;
  const day = `${longDay(dueOn)} ${fullDay(dueOn).slice(-4)}`;
  return (
    <div className={styles.sum} {...(isLive && { role: 'status' })}>
      <p className={styles.result}>
        <strong>{t('deadlines.arithmetic.result', { day: day.toLowerCase() })}</strong>
        {dueTime !== null && ` ${t('deadlines.arithmetic.at', { time: dueTime })}`}
        {safeOn < dueOn && <span> {t('deadlines.arithmetic.safe', { day: plainDay(safeOn) })}</span>}
      </p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={`${step.is} ${step.on} ${step.sentence}`}>{step.sentence}</li>
        ))}
      </ol>
      <p className={styles.source}>
        <ConfidenceChip confidence={confidence} />
        <span>
          {[name, `${t('deadlines.arithmetic.kind', { kind })}`, source, edition]
            .filter((part) => part !== '')
            .join(', ')}
        </span>
      </p>
    </div>
  );
};
