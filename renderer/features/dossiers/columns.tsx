import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { usePeople } from '#renderer/api/directory.ts';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { Chip, DueLabel, PersonInitials, StateChip } from '#renderer/ui/Marks.tsx';
import { PillarStripe } from '#renderer/ui/Pillars.tsx';
import { isOpenState } from '#shared/dossiers/rules.ts';
import type { DossierRow } from '#shared/dossiers/schema.ts';
import styles from './Dossiers.module.css';
import { useWaiting } from './waiting.ts';

const fewest = 13;

/** Room for the references shown, in characters: those of the office, never more than the screen bears. */
const referenceWidth = (longest: number, most: number): string =>
  `${Math.ceil(Math.max(fewest, Math.min(longest, most)) * 7.4)}px`;

/** The columns of the list, for references of so many characters. */
export const useDossierColumns = (longestReference: number): Column<DossierRow>[] => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  const waiting = useWaiting();
  const isNarrow = useMediaQuery('(max-width: 1200px)', false, { getInitialValueInEffect: false });
  const isTiny = useMediaQuery('(max-width: 560px)', false, { getInitialValueInEffect: false });
  const priorityOf = ({ priority }: DossierRow) =>
    priority === 'ordinary' ? null : t(`common.priorities.${priority}`);
  const columns: Column<DossierRow>[] = [
    {
      id: 'pillar',
      title: t('common.pillar'),
      isTitleHidden: true,
      width: '4px',
      cell: ({ pillar }) => <PillarStripe pillar={pillar} />,
    },
    {
      id: 'reference',
      title: t('dossiers.fields.reference'),
      width: referenceWidth(longestReference, isNarrow ? 18 : 27),
      sortKey: 'reference',
      cell: ({ reference }) => (
        <span className="reference" title={reference}>
          {reference}
        </span>
      ),
    },
    {
      id: 'title',
      title: t('dossiers.fields.title'),
      width: 'minmax(0, 1fr)',
      sortKey: 'title',
      cell: (row) => {
        const priority = isNarrow ? priorityOf(row) : null;
        return (
          <span className={styles.two}>
            <span className={styles.title} title={row.title}>
              {row.title}
            </span>
            <span className="secondary one-line" title={waiting(row)}>
              {isTiny && `${row.reference} · `}
              {priority !== null && <b>{priority} · </b>}
              {waiting(row)}
            </span>
          </span>
        );
      },
    },
    {
      id: 'state',
      title: t('dossiers.fields.state'),
      width: '118px',
      sortKey: 'state',
      cell: ({ state }) => <StateChip state={state} />,
    },
    {
      id: 'priority',
      title: t('dossiers.fields.priority'),
      width: '92px',
      sortKey: 'priority',
      cell: (row) => {
        const priority = priorityOf(row);
        return priority === null ? null : <Chip>{priority}</Chip>;
      },
    },
    {
      id: 'dueOn',
      title: t('dossiers.fields.dueOn'),
      width: isNarrow ? '122px' : '136px',
      sortKey: 'dueOn',
      cell: ({ dueOn, state }) => <DueLabel dueOn={dueOn} isOpen={isOpenState(state)} />,
    },
    {
      id: 'assignee',
      title: t('dossiers.fields.assigneeId'),
      isTitleHidden: true,
      width: '26px',
      cell: ({ assigneeId }) => {
        const person = personById.get(assigneeId ?? '');
        return person && <PersonInitials name={person.name} initials={person.initials} />;
      },
    },
  ];
  const left = isTiny ? ['priority', 'reference', 'state', 'assignee'] : isNarrow ? ['priority'] : [];
  return columns.filter(({ id }) => !left.includes(id));
};
