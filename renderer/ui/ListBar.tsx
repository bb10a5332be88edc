import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import styles from './ListBar.module.css';

/** The words a list is searched by: what is typed, and what is sought once the typing rests. */
export const useSearchWords = () => {
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed.trim(), 150);
  return { typed, setTyped, sought };
};

type ListBarProps = {
  /** What the search looks into. */
  readonly label: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly children?: ReactNode;
};

/** What narrows a list down: its search, and its own controls beside. */
export const ListBar = ({ label, typed, onType, children }: ListBarProps) => (
  <search className={styles.bar} aria-label={label}>
    <TextInput
      className={styles.search ?? ''}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
      maxLength={200}
    />
    {children}
  </search>
);

type ListCardProps = {
  /** Whether the list begins with boxes, which have their own room. */
  readonly hasBoxes?: boolean;
  readonly children: ReactNode;
};

/** The white card that holds a list. */
export const ListCard = ({ hasBoxes = false, children }: ListCardProps) => (
  <div className={styles.card} data-boxes={hasBoxes}>
    {children}
  </div>
);
