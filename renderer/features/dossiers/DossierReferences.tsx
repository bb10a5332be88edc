import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { DueLabel } from '#renderer/ui/Marks.tsx';
import { ReferenceActs } from '#renderer/ui/ReferenceActs.tsx';
import { ReferenceDialog } from '#renderer/ui/ReferenceDialog.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { fieldsOf, type OwnField } from '#shared/references/rules.ts';
import type { ReferenceKind, ReferenceRow } from '#shared/references/schema.ts';
import type { Profile } from '#shared/settings/schema.ts';
import styles from './InDepth.module.css';
import type { DossierOnPage } from './use-dossier.ts';

const kindOfCode: Readonly<Record<string, ReferenceKind>> = {
  QE: 'qe',
  PQ: 'pq',
  CADA: 'cada',
  RTI: 'rti',
  MP: 'mp_letter',
  CPGRAMS: 'cpgrams',
  ASSUR: 'assurance',
};

const usual = (profile: Profile): ReferenceKind => (profile === 'in_central' ? 'pq' : 'qe');

/** What a matter says of itself, in the order of its register: `Séance du 16/12/2022`. */
const useDetails = (): ((row: ReferenceRow) => string[]) => {
  const { t } = useTranslation();
  const shown = (row: ReferenceRow, field: OwnField): string => {
    const value = row[field];
    if (typeof value !== 'string' || value === '') return '';
    if (field === 'house' && row.house) return t(`references.houses.${row.house}`);
    if (field === 'star' && row.star) return t(`references.stars.${row.star}`);
    const told = field.endsWith('On') ? plainDay(value) : value;
    return field === 'fee' || field === 'appeal' || field === 'extension'
      ? ''
      : `${t(`references.fields.${field}`)} : ${told}`;
  };
  return (row) => {
    const { fee, appeal, extension } = row;
    return [
      ...fieldsOf[row.kind].map((field) => shown(row, field)),
      fee !== null && fee.paidOn === null ? t('references.feePending') : '',
      extension === null ? '' : `${t('references.act.until')} : ${plainDay(extension.until)}`,
      appeal === null ? '' : `${t('references.kind.appeal')} : ${plainDay(appeal.filedOn)}`,
    ].filter((text) => text !== '');
  };
};

/** The special references of a dossier: the registers it is in, with their dates. */
export const DossierReferences = ({ dossier }: { readonly dossier: DossierOnPage }) => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const [isAdding, setIsAdding] = useState(false);
  const detailsOf = useDetails();
  const live = useLive(`dossier.references:${dossier.id}`, ['references', 'deadlines', 'dossiers'], () =>
    client.references.list({ dossierId: dossier.id }),
  );
  const add = (
    <Button variant="default" size="compact-sm" onClick={() => setIsAdding(true)}>
      {t('references.add')}
    </Button>
  );
  return (
    <Card title={t('dossiers.tabs.references')} note={add}>
      <Loaded live={live}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState text={t('references.none')} />
          ) : (
            items.map((row) => (
              <div key={row.id} className={styles.line}>
                <div>
                  <span className={styles.name}>{`${t(`references.kind.${row.kind}`)} ${row.number}`}</span>
                  {row.author !== '' && <p>{row.author}</p>}
                  <p className="secondary">
                    {[`${t('references.fields.receivedOn')} : ${plainDay(row.receivedOn)}`, ...detailsOf(row)].join(
                      ' · ',
                    )}
                  </p>
                </div>
                <div className={styles.end}>
                  <DueLabel dueOn={row.dueOn} isOpen={row.isOpen} />
                  <ReferenceActs reference={row} />
                </div>
              </div>
            ))
          )
        }
      </Loaded>
      {isAdding && (
        <ReferenceDialog
          kind={kindOfCode[dossier.kind] ?? usual(settings.profile)}
          dossierId={dossier.id}
          onClose={() => setIsAdding(false)}
        />
      )}
    </Card>
  );
};
