import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { plainDay } from '#renderer/ui/format.ts';
import type { LetterPage } from '#shared/mail/contract.ts';
import styles from './Letter.module.css';

const labelId = 'stamp-label';

/** Prints the label of the letter on the screen, alone on its sheet. */
export const printStamp = (): void => {
  const label = document.getElementById(labelId);
  if (label === null) return;
  label.dataset.printing = 'true';
  window.addEventListener('afterprint', () => delete label.dataset.printing, { once: true });
  window.print();
};

/** The label to stick on a letter: section, number and date stamp. It shows on paper only. */
export const Stamp = ({ letter }: { readonly letter: LetterPage }) => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const { direction, number, stampedOn } = letter;
  return createPortal(
    <div id={labelId} className={styles.stamp}>
      <span>{settings.sectionName}</span>
      <b>{number}</b>
      <span>{t(direction === 'in' ? 'mail.stamp.arrived' : 'mail.stamp.left', { day: plainDay(stampedOn) })}</span>
    </div>,
    document.body,
  );
};
