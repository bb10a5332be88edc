import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { PersonField } from '#renderer/ui/fields.tsx';
import { priorities } from '#shared/dossiers/schema.ts';
import { channels } from '#shared/mail/schema.ts';
import type { LetterDraft } from './letter-draft.ts';
import { channelOptions, urgencyOptions } from './options.ts';

export type FieldsProps = {
  readonly draft: LetterDraft;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (change: Partial<LetterDraft>) => void;
};

/** The value if it is one of those known, else the usual one. */
export const oneOf = <T extends string>(values: readonly T[], value: string | null, otherwise: T): T =>
  values.find((known) => known === value) ?? otherwise;

/** The date stamp. */
export const StampField = ({ draft, errors, onChange }: FieldsProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  return (
    <DateField
      label={t('mail.fields.stampedOn')}
      value={draft.stampedOn}
      onChange={(stampedOn) => onChange({ stampedOn })}
      error={errors.stampedOn}
      isClearable={false}
      maxDate={day}
    />
  );
};

/** How the letter came or left. */
export const ChannelField = ({ draft, onChange }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <Select
      label={t('mail.fields.channel')}
      data={channelOptions()}
      value={draft.channel}
      onChange={(channel) => onChange({ channel: oneOf(channels, channel, 'post') })}
      allowDeselect={false}
      searchable
      openOnFocus={false}
    />
  );
};

/** Who holds the letter. */
export const HolderField = ({ draft, errors, onChange }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <PersonField
      label={t('mail.fields.markedTo')}
      value={draft.markedTo}
      onChange={(markedTo) => onChange({ markedTo })}
      error={errors.markedTo}
    />
  );
};

export const UrgencyField = ({ draft, onChange }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <Select
      label={t('mail.fields.urgency')}
      data={urgencyOptions()}
      value={draft.urgency}
      onChange={(urgency) => onChange({ urgency: oneOf(priorities, urgency, 'ordinary') })}
      allowDeselect={false}
      openOnFocus={false}
    />
  );
};
