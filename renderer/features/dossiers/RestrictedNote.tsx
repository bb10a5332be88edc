import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { number } from '#renderer/ui/format.ts';
import styles from './InDepth.module.css';

type RestrictedNoteProps = {
  readonly count: number;
  readonly isShown: boolean;
  readonly onChange: (isShown: boolean) => void;
};

/** Tells how many restricted dossiers a list leaves out, with the way to show them. */
export const RestrictedNote = ({ count, isShown, onChange }: RestrictedNoteProps) => {
  const { t } = useTranslation();
  if (count === 0 && !isShown) return null;
  return (
    <p className={styles.hidden}>
      {!isShown && <span>{t('dossiers.restricted', { count, shown: number(count) })}</span>}
      <Button variant="subtle" size="compact-xs" onClick={() => onChange(!isShown)}>
        {t(isShown ? 'dossiers.hideRestricted' : 'dossiers.showRestricted')}
      </Button>
    </p>
  );
};
