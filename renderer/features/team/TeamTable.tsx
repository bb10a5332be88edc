import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { duration, number } from '#renderer/ui/format.ts';
import { Grid } from '#renderer/ui/Grid.tsx';
import { LoadBar } from '#renderer/ui/LoadBar.tsx';
import { PersonInitials } from '#renderer/ui/Marks.tsx';
import { useRowKeys } from '#renderer/ui/row-keys.ts';
import type { PersonLoad } from '#shared/dashboard/schema.ts';
import { pillars } from '#shared/kernel/pillars.ts';
import { isActiveOn } from '#shared/people/rules.ts';
import type { Person } from '#shared/people/schema.ts';
import styles from './Team.module.css';

type TeamTableProps = {
  readonly people: readonly Person[];
  readonly loadOf: (personId: string) => PersonLoad | undefined;
  readonly onEdit: (person: Person) => void;
  readonly onRemove: (person: Person) => void;
};

type RowProps = Omit<TeamTableProps, 'people'> & {
  readonly id: string;
  readonly person: Person;
  readonly isActive: boolean;
};

const PersonRow = ({ id, person, isActive, loadOf, onEdit, onRemove }: RowProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const load = loadOf(person.id);
  const late = load?.lateDossiers ?? 0;
  return (
    <tr id={id} className={styles.row} data-active={isActive}>
      <td>
        <PersonInitials name={person.name} initials={person.initials} />
      </td>
      <td className={styles.name}>
        <button type="button" className={styles.open} tabIndex={-1} onClick={() => onEdit(person)}>
          {person.name}
        </button>
        {person.isOfficer && <span className="secondary"> {t('team.you')}</span>}
        {!isActiveOn(person, day) && <span className="secondary"> {t('team.left')}</span>}
      </td>
      <td>{t(`common.roles.${person.role}`)}</td>
      <td className={styles.figure}>{duration(person.weeklyMinutes)}</td>
      <td className={styles.figure}>{pillars.map((pillar) => person.targets[pillar]).join(' / ')}</td>
      <td className={styles.figure}>{number(load?.openDossiers ?? 0)}</td>
      <td className={styles.figure}>{late > 0 ? <span className="late">{number(late)}</span> : number(0)}</td>
      <td>{load && <LoadBar week={load.weeks[0]} />}</td>
      <td>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`${t('common.actions')} : ${person.name}`}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onEdit(person)}>{t('common.edit')}</Menu.Item>
            {!person.isOfficer && <Menu.Item onClick={() => onRemove(person)}>{t('common.remove')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  );
};

/** The people with role, time, targets, dossiers and load. */
export const TeamTable = ({ people, loadOf, onEdit, onRemove }: TeamTableProps) => {
  const { t } = useTranslation();
  const listId = useId();
  const rowId = (index: number): string => `${listId}-${index}`;
  const keys = useRowKeys(
    people.length,
    (index) => people[index],
    { onOpen: onEdit, onEdit, onClose: (person) => !person.isOfficer && onRemove(person) },
    (index) => document.getElementById(rowId(index))?.scrollIntoView({ block: 'nearest' }),
  );
  const figures = ['weekly', 'targets', 'open', 'late'] as const;
  return (
    <Grid
      className={styles.table}
      aria-label={t('team.title')}
      aria-activedescendant={keys.active < 0 ? undefined : rowId(keys.active)}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {t('team.name')}
          </th>
          <th scope="col">{t('team.role')}</th>
          {figures.map((figure) => (
            <th key={figure} scope="col" className={styles.figure}>
              {t(`team.${figure}`)}
            </th>
          ))}
          <th scope="col">{t('team.load')}</th>
          <th scope="col">
            <span className={styles.hidden}>{t('common.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person, index) => (
          <PersonRow
            key={person.id}
            id={rowId(index)}
            person={person}
            isActive={index === keys.active}
            loadOf={loadOf}
            onEdit={onEdit}
            onRemove={onRemove}
          />
        ))}
      </tbody>
    </Grid>
  );
};
