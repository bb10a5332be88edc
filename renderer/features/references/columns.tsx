import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { DueLabel } from '#renderer/ui/Marks.tsx';
import { ReferenceActs } from '#renderer/ui/ReferenceActs.tsx';
import { fieldsOf, type OwnField } from '#shared/references/rules.ts';
import type { ReferenceKind, ReferenceRow } from '#shared/references/schema.ts';
import styles from './References.module.css';

type Dated = 'sittingOn' | 'ackOn' | 'interimOn' | 'finalOn' | 'transferredOn' | 'implementedOn' | 'laidOn';

const dated: readonly Dated[] = [
  'sittingOn',
  'ackOn',
  'interimOn',
  'finalOn',
  'transferredOn',
  'implementedOn',
  'laidOn',
];

/** The columns of a register: number, author, dossier, its own dates, and its due date. */
export const useReferenceColumns = (kind: ReferenceKind): Column<ReferenceRow>[] => {
  const { t } = useTranslation();
  const own = new Set<OwnField>(fieldsOf[kind]);
  const formOf = ({ star, house }: ReferenceRow): string =>
    [star && t(`references.stars.${star}`), house && t(`references.houses.${house}`)].filter(Boolean).join(' · ');
  return [
    {
      id: 'number',
      title: t('references.fields.number'),
      width: 'minmax(96px, 132px)',
      cell: (row) => (
        <span className={styles.two}>
          <span className="reference">{row.number}</span>
          <span className="secondary one-line">{formOf(row)}</span>
        </span>
      ),
    },
    {
      id: 'author',
      title: t('references.fields.author'),
      width: 'minmax(100px, 2fr)',
      cell: (row) => (
        <span className="one-line" title={row.author}>
          {row.author}
        </span>
      ),
    },
    {
      id: 'dossier',
      title: t('references.fields.dossierId'),
      width: 'minmax(150px, 3fr)',
      cell: (row) => (
        <span className={styles.two}>
          <Link href={`/dossiers/${row.dossierId}?onglet=references`} className="reference">
            {row.dossierReference}
          </Link>
          <span className="one-line" title={row.dossierTitle}>
            {row.dossierTitle}
          </span>
        </span>
      ),
    },
    {
      id: 'receivedOn',
      title: t('references.fields.received'),
      width: 'minmax(82px, 104px)',
      cell: (row) => plainDay(row.receivedOn),
    },
    ...dated
      .filter((field) => own.has(field))
      .slice(0, 3)
      .map((field) => ({
        id: field,
        title: t(`references.fields.${field}`),
        width: 'minmax(82px, 104px)',
        cell: (row: ReferenceRow) => {
          const on = row[field];
          return <span className="tabular">{on === null ? '' : plainDay(on)}</span>;
        },
      })),
    {
      id: 'due',
      title: t('references.fields.due'),
      width: 'minmax(96px, 128px)',
      cell: (row) => (
        <span className={styles.two}>
          <DueLabel dueOn={row.dueOn} isOpen={row.isOpen} />
          {row.fee !== null && row.fee.paidOn === null && (
            <span className="secondary one-line">{t('references.feePending')}</span>
          )}
        </span>
      ),
    },
    {
      id: 'acts',
      title: t('common.actions'),
      isTitleHidden: true,
      width: '56px',
      align: 'end',
      cell: (row) => <ReferenceActs reference={row} />,
    },
  ];
};
