import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { download } from '#renderer/api/files.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { changeIn, removeFrom } from '#renderer/ui/collection-changes.ts';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Slip } from '#shared/records/schema.ts';
import { CarryOutDialog } from './CarryOutDialog.tsx';
import { slipCollection } from './collections.ts';
import styles from './Records.module.css';
import { SlipItems } from './SlipItems.tsx';

type SlipProps = { readonly slip: Slip; readonly onClose: () => void };

const takeBack = async (id: string): Promise<void> => {
  const { revision } = await client.records.slip({ id });
  await client.records.takeBackSlip({ id, revision });
};

const VisaDialog = ({ slip, onClose }: SlipProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { id, revision, number } = slip;
  return (
    <FieldsDialog
      title={t('records.slips.visaTitle')}
      action={t('records.slips.visa')}
      initial={{ visaNumber: '', visaOn: day }}
      fields={() => ({
        visaNumber: { type: 'line', label: t('records.slips.visaNumber'), isRequired: true },
        visaOn: { type: 'date', label: t('records.slips.visaOn'), isRequired: true },
      })}
      onSave={async (visa) => {
        await client.records.visaSlip({ id, revision, ...visa });
        didChange(t('records.slips.visaed', { number }), () => takeBack(id));
      }}
      onClose={onClose}
    />
  );
};

type StepsProps = SlipProps & {
  /** Saves what is typed, and answers the slip as it is kept. */
  readonly settle: () => Promise<Slip>;
  readonly onAsk: (what: 'visa' | 'carryOut') => void;
};

const Steps = ({ slip, settle, onAsk, onClose }: StepsProps) => {
  const { t } = useTranslation();
  const { id, number, state, kind } = slip;
  const remove = async () => removeFrom(slipCollection, await settle(), t('records.slips.removed', { number }));
  const send = async () => {
    const { revision } = await settle();
    await client.records.sendSlip({ id, revision });
    didChange(t('records.slips.sent', { number }), () => takeBack(id));
  };
  const back = async () => {
    const { revision } = await settle();
    await client.records.takeBackSlip({ id, revision });
    const again = () =>
      client.records.slip({ id }).then((fresh) => client.records.sendSlip({ id, revision: fresh.revision }));
    const { visaNumber, visaOn } = slip;
    const visa = () =>
      client.records
        .slip({ id })
        .then((fresh) =>
          client.records.visaSlip({ id, revision: fresh.revision, visaNumber: visaNumber ?? '', visaOn: visaOn ?? '' }),
        );
    didChange(t('records.slips.tookBack', { number }), state === 'sent' ? again : visa);
  };
  const print = async () => {
    await settle();
    download(await client.records.printSlip({ id }));
  };
  const ask = async (what: 'visa' | 'carryOut') => {
    await settle();
    onAsk(what);
  };
  const button = (label: string, run: () => void) => (
    <Button variant="default" onClick={run}>
      {label}
    </Button>
  );
  return (
    <div className={styles.steps}>
      {(state === 'draft' || state === 'sent') &&
        button(t('common.remove'), () => void attempt(remove).then((isDone) => isDone && onClose()))}
      {(state === 'sent' || state === 'visaed') && button(t('records.slips.takeBack'), () => void attempt(back))}
      {button(t('records.slips.print'), () => void attempt(print))}
      {state === 'draft' && button(t('records.slips.send'), () => void attempt(send))}
      {state === 'sent' && button(t('records.slips.visa'), () => void attempt(() => ask('visa')))}
      {state === 'visaed' && button(t(`records.slips.carryOut.${kind}`), () => void attempt(() => ask('carryOut')))}
    </div>
  );
};

const SlipForm = ({ slip, onAsk, onClose }: Omit<StepsProps, 'settle'>) => {
  const { t } = useTranslation();
  const { number, kind, state, visaNumber, visaOn, carriedOutOn } = slip;
  const [draft, setDraft] = useState({ signedBy: slip.signedBy, remarks: slip.remarks, items: slip.items });
  const isOpen = state === 'draft';
  const isLocked = state === 'visaed' || state === 'carried_out';
  const facts = [
    t(`records.states.${state}`),
    visaNumber !== null && visaOn !== null && t('records.slips.visaOf', { number: visaNumber, day: plainDay(visaOn) }),
    carriedOutOn !== null && t('records.slips.carriedOutOn', { day: plainDay(carriedOutOn) }),
  ].filter((fact) => fact !== false);
  const settle = async (): Promise<Slip> => {
    const { signedBy, remarks, items } = slip;
    if (JSON.stringify(draft) === JSON.stringify({ signedBy, remarks, items })) return slip;
    return changeIn(slipCollection, slip, draft, t('records.slips.changed', { number }));
  };
  return (
    <FormDialog
      isOpen
      size="1040px"
      title={`${t(`records.kinds.${kind}`)} ${number}`}
      action={t(isLocked ? 'common.close' : 'common.save')}
      onSubmit={settle}
      onClose={onClose}
      aside={<Steps slip={slip} settle={settle} onAsk={onAsk} onClose={onClose} />}
    >
      <span className="secondary">{facts.join(' · ')}</span>
      <div className={styles.two}>
        <TextInput
          label={t('records.slips.signedBy')}
          value={draft.signedBy}
          readOnly={!isOpen}
          maxLength={500}
          onChange={({ currentTarget }) => setDraft({ ...draft, signedBy: currentTarget.value })}
          data-autofocus
        />
        <TextInput
          label={t('records.slips.remarks')}
          value={draft.remarks}
          readOnly={isLocked}
          maxLength={500}
          onChange={({ currentTarget }) => setDraft({ ...draft, remarks: currentTarget.value })}
        />
      </div>
      <SlipItems
        items={draft.items}
        isOpen={isOpen}
        isLocked={isLocked}
        onChange={(items) => setDraft({ ...draft, items: [...items] })}
      />
    </FormDialog>
  );
};

/** One slip: its lines, and the steps of its way. */
export const SlipDialog = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const [asked, setAsked] = useState<'visa' | 'carryOut' | null>(null);
  const { data: slip } = useLive(`records.slip:${id}`, ['records'], () => client.records.slip({ id }));
  if (slip?.id !== id) return null;
  const back = () => setAsked(null);
  if (asked === 'visa') return <VisaDialog slip={slip} onClose={back} />;
  if (asked === 'carryOut') return <CarryOutDialog slip={slip} onClose={back} />;
  return <SlipForm key={slip.revision} slip={slip} onAsk={setAsked} onClose={onClose} />;
};
