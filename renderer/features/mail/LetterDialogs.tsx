import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import type { LetterPage } from '#shared/mail/contract.ts';
import type { Channel, Letter, TrackingEvent } from '#shared/mail/schema.ts';
import { happened } from './letter-changes.ts';
import { channelOptions, languageOptions, trackingOptions } from './options.ts';

type DialogProps = { readonly letter: LetterPage; readonly onClose: () => void };

/** Notes an acknowledgement, and registers the departure where asked. */
export const AcknowledgeDialog = ({ letter, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const initial: { on: string | null; withDeparture: boolean; channel: Channel; signatory: string } = {
    on: day,
    withDeparture: true,
    channel: letter.channel === 'email' ? 'email' : 'post',
    signatory: '',
  };
  return (
    <FieldsDialog
      title={t('mail.actions.acknowledge')}
      action={t('mail.actions.acknowledge')}
      initial={initial}
      fields={({ withDeparture }) => ({
        on: { type: 'date', label: t('mail.fields.on'), isRequired: true },
        withDeparture: { type: 'flag', label: t('mail.fields.withDeparture'), isWide: true },
        channel: withDeparture ? { type: 'choice', label: t('mail.fields.channel'), options: channelOptions() } : null,
        signatory: withDeparture ? { type: 'line', label: t('mail.fields.signatory') } : null,
      })}
      onSave={({ on, ...values }) =>
        happened(
          letter.id,
          (target) => client.mail.acknowledge({ ...target, ...values, on: on ?? day }),
          () => t('mail.done.acknowledged', { number: letter.number }),
        )
      }
      onClose={onClose}
    />
  );
};

/** Registers the interim or final reply as a departure. */
export const ReplyDialog = ({ letter, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const initial: {
    kind: 'interim' | 'final';
    on: string | null;
    subject: string;
    channel: Channel;
    language: Letter['language'];
    signatory: string;
    trackingNumber: string;
  } = {
    kind: 'final',
    on: day,
    subject: '',
    channel: letter.channel === 'email' ? 'email' : 'post',
    language: letter.language,
    signatory: '',
    trackingNumber: '',
  };
  const kinds = letter.interimOn === null ? (['final', 'interim'] as const) : (['final'] as const);
  return (
    <FieldsDialog
      title={t('mail.actions.reply')}
      action={t('mail.create.action')}
      initial={initial}
      fields={({ channel }) => ({
        kind: {
          type: 'choice',
          label: t('mail.fields.replyKind'),
          options: kinds.map((value) => ({ value, label: t(`mail.replyKinds.${value}`) })),
        },
        on: { type: 'date', label: t('mail.fields.stampedOut'), isRequired: true },
        subject: {
          type: 'line',
          label: t('mail.fields.subject'),
          isWide: true,
          description: t('mail.create.replySubject'),
        },
        channel: { type: 'choice', label: t('mail.fields.channel'), options: channelOptions() },
        language: { type: 'choice', label: t('mail.fields.language'), options: languageOptions() },
        signatory: { type: 'line', label: t('mail.fields.signatory') },
        trackingNumber: channel === 'registered' ? { type: 'line', label: t('mail.fields.trackingNumber') } : null,
      })}
      onSave={({ on, subject, kind, ...values }) =>
        happened(
          letter.id,
          (target) =>
            client.mail.reply({
              ...target,
              ...values,
              kind,
              on: on ?? day,
              ...(subject.trim() !== '' && { subject }),
            }),
          ({ departure }) =>
            t(kind === 'interim' ? 'mail.done.interim' : 'mail.done.replied', {
              number: letter.number,
              departure: departure.number,
            }),
        )
      }
      onClose={onClose}
    />
  );
};

/** Marks a letter to a person or a service, or notes where else it is. */
export const MarkDialog = ({ letter, onClose }: DialogProps) => {
  const { t } = useTranslation();
  return (
    <FieldsDialog
      title={t('mail.actions.mark')}
      action={t('mail.create.action')}
      initial={{ markedTo: letter.markedTo, service: letter.service, withOffice: letter.withOffice }}
      fields={() => ({
        markedTo: { type: 'person', label: t('mail.fields.markedTo') },
        service: { type: 'line', label: t('mail.fields.service') },
        withOffice: letter.isCoverOnly ? null : { type: 'line', label: t('mail.fields.withOffice'), isWide: true },
      })}
      onSave={(values) =>
        happened(
          letter.id,
          (target) => client.mail.mark({ ...target, ...values }),
          () => t('mail.done.marked', { number: letter.number }),
        )
      }
      onClose={onClose}
    />
  );
};

/** Ends the work on a letter, on the head's order. */
export const DisposeDialog = ({ letter, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const kinds =
    letter.repliedOn === null ? (['filed', 'transferred'] as const) : (['replied', 'filed', 'transferred'] as const);
  const initial: { kind: (typeof kinds)[number]; givenBy: string; givenOn: string | null } = {
    kind: kinds[0],
    givenBy: '',
    givenOn: day,
  };
  return (
    <FieldsDialog
      title={t('mail.actions.dispose')}
      action={t('mail.actions.dispose')}
      initial={initial}
      fields={() => ({
        givenBy: { type: 'line', label: t('mail.fields.givenBy'), isRequired: true },
        givenOn: { type: 'date', label: t('mail.fields.givenOn'), isRequired: true },
        kind: {
          type: 'choice',
          label: t('mail.fields.disposalKind'),
          options: kinds.map((value) => ({ value, label: t(`mail.disposals.${value}`) })),
        },
      })}
      onSave={({ kind, givenBy, givenOn }) =>
        happened(
          letter.id,
          (target) => client.mail.dispose({ ...target, kind, order: { givenBy, givenOn: givenOn ?? day } }),
          () => t('mail.done.disposed', { number: letter.number }),
        )
      }
      onClose={onClose}
    />
  );
};

/** Cancels a letter, with its reason. */
export const CancelDialog = ({ letter, onClose }: DialogProps) => {
  const { t } = useTranslation();
  return (
    <FieldsDialog
      title={t('mail.actions.cancel')}
      action={t('mail.actions.cancel')}
      initial={{ reason: '' }}
      fields={() => ({ reason: { type: 'line', label: t('mail.fields.reason'), isRequired: true, isWide: true } })}
      onSave={({ reason }) =>
        happened(
          letter.id,
          (target) => client.mail.cancel({ ...target, reason }),
          () => t('mail.done.cancelled', { number: letter.number }),
        )
      }
      onClose={onClose}
    />
  );
};

/** Adds what happened to a letter on its way. */
export const TrackDialog = ({ letter, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const initial: { kind: TrackingEvent['kind']; on: string | null; note: string } = {
    kind: 'posted',
    on: day,
    note: '',
  };
  return (
    <FieldsDialog
      title={t('mail.tracking.title')}
      action={t('common.add')}
      initial={initial}
      fields={() => ({
        kind: { type: 'choice', label: t('mail.fields.event'), options: trackingOptions() },
        on: { type: 'date', label: t('mail.fields.on'), isRequired: true },
        note: { type: 'line', label: t('mail.fields.note'), isWide: true },
      })}
      onSave={({ kind, on, note }) =>
        happened(
          letter.id,
          (target) => client.mail.track({ ...target, event: { kind, on: on ?? day, note } }),
          () => t('mail.tracking.added', { number: letter.number, event: t(`mail.tracking.kinds.${kind}`) }),
        )
      }
      onClose={onClose}
    />
  );
};
