import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { type DraftPage, type Opinion, opinions } from '#shared/circuits/schema.ts';
import { type DraftAct, didAct } from './draft-acts.ts';

type ActDialogProps = { readonly act: DraftAct; readonly draft: DraftPage; readonly onClose: () => void };

type Values = {
  readonly opinion: Opinion;
  readonly reason: string;
  readonly personId: string | null;
  readonly on: string | null;
  readonly note: string;
  readonly mailId: string | null;
};

const perform = async (act: DraftAct, { id, revision }: DraftPage, values: Values): Promise<DraftPage> => {
  const { opinion, reason, personId, on, note, mailId } = values;
  const target = { id, revision };
  switch (act) {
    case 'visa':
      return client.circuits.giveVisa({
        ...target,
        opinion,
        reason,
        ...(personId !== null && { personId }),
        ...(on !== null && { givenOn: on }),
      });
    case 'resubmit':
      return client.circuits.resubmit({ ...target, note });
    case 'sign':
      return client.circuits.sign({
        ...target,
        ...(personId !== null && { signatoryId: personId }),
        ...(on !== null && { signedOn: on }),
      });
    case 'dispatch':
      return client.circuits.dispatch({ ...target, mailId, ...(on !== null && { dispatchedOn: on }) });
    case 'withdraw':
      return client.circuits.withdraw({ ...target, reason });
  }
};

/** Asks what an act on a draft needs, and records it. */
export const ActDialog = ({ act, draft, onClose }: ActDialogProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const letters = useLive(`circuits.letters:${draft.dossierId}`, ['mail'], () =>
    client.mail.list({ direction: 'out', dossierId: draft.dossierId }),
  );
  const options = (letters.data?.items ?? []).map(({ id, number, stampedOn, subject }) => ({
    value: id,
    label: `${number} · ${plainDay(stampedOn)} · ${subject}`,
  }));
  const initial: Values = {
    opinion: 'favourable',
    reason: '',
    personId: act === 'sign' ? draft.signatoryId : (draft.waitsFor?.personId ?? null),
    on: day,
    note: '',
    mailId: null,
  };
  const isVisa = act === 'visa';
  return (
    <FieldsDialog<Values>
      title={`${t(`circuits.acts.${act}`)} : ${draft.title}`}
      action={t(`circuits.acts.${act}`)}
      initial={initial}
      fields={({ opinion }) => ({
        opinion: isVisa
          ? {
              type: 'choice',
              label: t('circuits.acts.opinion'),
              isRequired: true,
              options: opinions.map((value) => ({ value, label: t(`circuits.opinions.${value}`) })),
            }
          : null,
        personId:
          isVisa || act === 'sign'
            ? {
                type: 'person',
                label: t(isVisa ? 'circuits.acts.giver' : 'circuits.start.signatory'),
                description: t(isVisa ? 'circuits.acts.giverHint' : 'circuits.start.signatoryHint'),
              }
            : null,
        on:
          act === 'resubmit' || act === 'withdraw'
            ? null
            : { type: 'date', label: t('circuits.acts.on'), isRequired: true },
        reason:
          (isVisa && opinion !== 'favourable') || act === 'withdraw'
            ? { type: 'line', label: t('circuits.acts.reason'), isRequired: true, isWide: true }
            : null,
        note: act === 'resubmit' ? { type: 'line', label: t('circuits.acts.note'), isWide: true } : null,
        mailId:
          act === 'dispatch'
            ? { type: 'choice', label: t('circuits.acts.letter'), options, isClearable: true, isWide: true }
            : null,
      })}
      onSave={async (values) => didAct(act, await perform(act, draft, values))}
      onClose={onClose}
    />
  );
};
