import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import type { DossierState } from '#shared/dossiers/schema.ts';
import { daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import { initialsOf } from '#shared/people/rules.ts';
import { dueText, plainDay } from './format.ts';
import styles from './Marks.module.css';

/** A word in a thin frame. */
export const Chip = ({ children }: { readonly children: string }) => <span className={styles.chip}>{children}</span>;

/** The state of a dossier. */
export const StateChip = ({ state }: { readonly state: DossierState }) => {
  const { t } = useTranslation();
  return <Chip>{t(`common.states.${state}`)}</Chip>;
};

type DueLabelProps = {
  readonly dueOn: LocalDate | null;
  readonly time?: string | null;
  /** Off for what is closed or done: a plain date, neither late nor soon. */
  readonly isOpen?: boolean;
};

/** A due date in words: red when late, amber when today or tomorrow. */
export const DueLabel = ({ dueOn, time = null, isOpen = true }: DueLabelProps) => {
  const { day } = useOffice();
  const { t } = useTranslation();
  if (dueOn === null) return <span className="secondary">{t('common.due.none')}</span>;
  if (!isOpen) return <span className={styles.due}>{plainDay(dueOn)}</span>;
  const days = daysBetween(day, dueOn);
  const urgency = days < 0 ? 'late' : days <= 1 ? 'soon' : '';
  return (
    <span className={`${styles.due} ${urgency}`} title={plainDay(dueOn)}>
      {dueText(dueOn, day, time)}
    </span>
  );
};

/** A person as initials; the full name on hover and for screen readers. */
export const PersonInitials = ({
  name,
  initials = initialsOf(name),
}: {
  readonly name: string;
  readonly initials?: string;
}) => (
  <span className={styles.initials} role="img" aria-label={name} title={name}>
    {initials}
  </span>
);
