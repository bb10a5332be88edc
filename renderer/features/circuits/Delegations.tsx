import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { kindName, useKinds, usePeople } from '#renderer/api/directory.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { addTo, changeIn, removeFrom } from '#renderer/ui/collection-changes.ts';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import type { Delegation } from '#shared/circuits/schema.ts';
import styles from './Circuits.module.css';

const delegations = {
  get: client.circuits.getDelegation,
  create: client.circuits.createDelegation,
  update: client.circuits.updateDelegation,
  remove: client.circuits.removeDelegation,
  restore: client.circuits.restoreDelegation,
};

type DialogProps = { readonly delegation: Delegation | undefined; readonly onClose: () => void };

const DelegationDialog = ({ delegation, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { kinds } = useKinds();
  const remove = (entity: Delegation) =>
    attempt(async () => {
      await removeFrom(delegations, entity, t('circuits.delegations.removed'));
      onClose();
    });
  return (
    <FieldsDialog
      title={t(delegation === undefined ? 'circuits.delegations.add' : 'circuits.delegations.edit')}
      action={t(delegation === undefined ? 'common.add' : 'common.save')}
      initial={{
        personId: delegation?.personId ?? null,
        reference: delegation?.reference ?? '',
        validFrom: delegation?.validFrom ?? day,
        validTo: delegation?.validTo ?? null,
        kinds: delegation?.kinds ?? [],
      }}
      fields={() => ({
        personId: { type: 'person', label: t('circuits.delegations.person'), isRequired: true },
        reference: { type: 'line', label: t('circuits.delegations.reference'), isRequired: true },
        validFrom: { type: 'date', label: t('circuits.delegations.from'), isRequired: true },
        validTo: { type: 'date', label: t('circuits.delegations.to') },
        kinds: {
          type: 'choices',
          label: t('circuits.delegations.kinds'),
          description: t('circuits.delegations.allKinds'),
          isWide: true,
          options: kinds.map((kind) => ({ value: kind.code, label: kindName(kind) })),
        },
      })}
      onSave={({ personId, kinds: codes, ...rest }) => {
        const input = { ...rest, personId: personId ?? '', kinds: codes.length === 0 ? null : codes };
        return delegation === undefined
          ? addTo(delegations, input, t('circuits.delegations.added'))
          : changeIn(delegations, delegation, input, t('circuits.delegations.changed'));
      }}
      onClose={onClose}
      aside={
        delegation !== undefined && (
          <Button variant="subtle" onClick={() => void remove(delegation)}>
            {t('common.remove')}
          </Button>
        )
      }
    />
  );
};

/** Who may sign in the head's place, for what and when. */
export const Delegations = () => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { personById } = usePeople();
  const { kindByCode } = useKinds();
  const [edited, setEdited] = useState<Delegation | 'new' | null>(null);
  const live = useLive('circuits.delegations', ['circuits'], () => client.circuits.listDelegations());
  const kindsOf = ({ kinds }: Delegation): string =>
    kinds === null
      ? t('circuits.delegations.allKinds')
      : kinds
          .map((code) => kindByCode.get(code))
          .map((kind) => (kind ? kindName(kind) : ''))
          .join(', ');
  const periodOf = ({ validFrom, validTo }: Delegation): string =>
    validTo === null
      ? t('circuits.delegations.open', { from: plainDay(validFrom) })
      : t('circuits.delegations.period', { from: plainDay(validFrom), to: plainDay(validTo) });
  const add = (
    <Button variant="default" size="compact-sm" onClick={() => setEdited('new')}>
      {t('circuits.delegations.add')}
    </Button>
  );
  return (
    <>
      <Loaded live={live}>
        {({ items }) => (
          <Card title={t('circuits.tabs.delegations')} note={add}>
            {items.length === 0 && <EmptyState text={t('circuits.delegations.empty')} />}
            <ul className={styles.list}>
              {items.map((delegation) => (
                <li key={delegation.id} className={styles.row}>
                  <div>
                    <span className={styles.title}>{personById.get(delegation.personId)?.name}</span>
                    <p className="secondary">{`${delegation.reference} · ${periodOf(delegation)}`}</p>
                    <p className="secondary">{kindsOf(delegation)}</p>
                  </div>
                  <span className="secondary">
                    {delegation.validTo !== null && delegation.validTo < day && t('circuits.delegations.ended')}
                  </span>
                  <div className={styles.end}>
                    <Button variant="default" size="compact-sm" onClick={() => setEdited(delegation)}>
                      {t('common.edit')}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Loaded>
      {edited !== null && (
        <DelegationDialog delegation={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
};
