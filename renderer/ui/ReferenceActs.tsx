import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { actsOf } from '#shared/references/rules.ts';
import type { ReferenceAct, ReferenceRow } from '#shared/references/schema.ts';
import { FieldsDialog } from './FieldsDialog.tsx';
import { ReferenceDialog } from './ReferenceDialog.tsx';
import { didChange } from './undo.tsx';

const followed = [
  'ackOn',
  'interimOn',
  'finalOn',
  'validatedOn',
  'transferredOn',
  'transferredTo',
  'implementedOn',
  'laidOn',
  'exemptionSection',
  'fee',
  'appeal',
  'extension',
] as const;

type ActDialogProps = { readonly act: ReferenceAct; readonly reference: ReferenceRow; readonly onClose: () => void };

const ActDialog = ({ act, reference, onClose }: ActDialogProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const initial = {
    on: day,
    to: '',
    amount: null as number | null,
    until: null as string | null,
    reason: '',
    approvedBy: '',
    outcome: '',
    exemptionSection: reference.exemptionSection,
  };
  const name = [t(`references.kind.${reference.kind}`), reference.number].filter((part) => part !== '').join(' ');
  const save = async ({ on, to, amount, until, reason, approvedBy, outcome, exemptionSection }: typeof initial) => {
    const { id, revision } = reference;
    const isFinal = act === 'final' && reference.kind === 'rti';
    await client.references.record({
      id,
      revision,
      act,
      on,
      amount,
      approvedBy,
      outcome,
      ...(to !== '' && { to }),
      ...(until !== null && { until }),
      ...(reason !== '' && { reason }),
      ...(isFinal && { exemptionSection }),
    });
    didChange(t('references.act.done', { act: t(`references.acts.${act}`), name }), async () => {
      const fresh = await client.references.get({ id });
      const changed = followed.filter((field) => JSON.stringify(fresh[field]) !== JSON.stringify(reference[field]));
      const patch = Object.fromEntries(changed.map((field) => [field, reference[field]]));
      await client.references.update({ id, revision: fresh.revision, patch });
    });
  };
  return (
    <FieldsDialog
      title={`${t(`references.acts.${act}`)} : ${name}`}
      action={t('common.save')}
      initial={initial}
      fields={() => ({
        on: act === 'extended' ? null : { type: 'date', label: t('references.act.on'), isRequired: true },
        to:
          act === 'transferred'
            ? { type: 'line', label: t('references.act.to'), isRequired: true }
            : act === 'appealed'
              ? { type: 'line', label: t('references.act.authority') }
              : null,
        amount: act === 'fee_asked' ? { type: 'money', label: t('references.act.amount') } : null,
        until: act === 'extended' ? { type: 'date', label: t('references.act.until'), isRequired: true } : null,
        approvedBy:
          act === 'extended'
            ? { type: 'line', label: t('references.act.approvedBy'), isRequired: reference.kind === 'assurance' }
            : null,
        reason:
          act === 'extended'
            ? { type: 'line', label: t('references.act.reason'), isRequired: true, isWide: true }
            : null,
        outcome: act === 'appeal_decided' ? { type: 'line', label: t('references.act.outcome') } : null,
        exemptionSection:
          act === 'final' && reference.kind === 'rti'
            ? { type: 'line', label: t('references.fields.exemptionSection') }
            : null,
      })}
      onSave={save}
      onClose={onClose}
    />
  );
};

/** What may be recorded of a special reference, in a menu, with its change. */
export const ReferenceActs = ({ reference }: { readonly reference: ReferenceRow }) => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<ReferenceAct | 'change' | null>(null);
  const { kind, number, dossierId } = reference;
  const name = [t(`references.kind.${kind}`), number].filter((part) => part !== '').join(' ');
  const close = () => setAsked(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="compact-sm" aria-label={t('references.actions', { name })}>
            …
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {actsOf(reference).map((act) => (
            <Menu.Item key={act} onClick={() => setAsked(act)}>
              {t(`references.acts.${act}`)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setAsked('change')}>{t('references.change')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'change' && (
        <ReferenceDialog reference={reference} kind={kind} dossierId={dossierId} onClose={close} />
      )}
      {asked !== null && asked !== 'change' && <ActDialog act={asked} reference={reference} onClose={close} />}
    </>
  );
};
