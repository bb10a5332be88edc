import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { letterLanguages, regions, securities } from '#shared/mail/schema.ts';
import { type FieldsProps, oneOf } from './LetterParts.tsx';
import styles from './Mail.module.css';
import { languageOptions, regionOptions, securityOptions } from './options.ts';
/** What fewer registrations ask. */
export const MoreLetterFields = ({ draft, errors, onChange }: FieldsProps) => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  return (
    <>
      <Select
        label={t('mail.fields.security')}
        data={securityOptions().slice(0, 2)}
        value={draft.security}
        onChange={(security) => onChange({ security: oneOf(securities, security, 'ordinary') })}
        allowDeselect={false}
        openOnFocus={false}
      />
      <Select
        label={t('mail.fields.language')}
        data={languageOptions()}
        value={draft.language}
        onChange={(language) => onChange({ language: letterLanguages.find((known) => known === language) ?? null })}
        openOnFocus={false}
      />
      {settings.profile === 'in_central' && (
        <Select
          label={t('mail.fields.region')}
          data={regionOptions()}
          value={draft.region}
          onChange={(region) => onChange({ region: oneOf(regions, region, '') })}
          openOnFocus={false}
        />
      )}
      <DateField
        label={t(draft.direction === 'out' ? 'mail.fields.replyAwaitedOn' : 'mail.fields.replyDueOn')}
        value={draft.replyDueOn}
        onChange={(replyDueOn) => onChange({ replyDueOn })}
        error={errors.replyDueOn}
      />
      <TextInput
        label={t('mail.fields.service')}
        value={draft.service}
        onChange={(event) => onChange({ service: event.currentTarget.value })}
        maxLength={500}
      />
      <TextInput
        label={t('mail.fields.trackingNumber')}
        value={draft.trackingNumber}
        onChange={(event) => onChange({ trackingNumber: event.currentTarget.value })}
        maxLength={500}
      />
      <NumberInput
        label={t('mail.fields.enclosuresExpected')}
        value={draft.enclosuresExpected ?? ''}
        onChange={(count) => onChange({ enclosuresExpected: typeof count === 'number' ? count : null })}
        min={0}
        max={10_000}
        allowDecimal={false}
      />
      <Textarea
        className={styles.half ?? ''}
        label={t('mail.fields.missingEnclosures')}
        value={draft.missingEnclosures.join('\n')}
        onChange={(event) => onChange({ missingEnclosures: event.currentTarget.value.split('\n') })}
        autosize
        minRows={1}
        maxRows={6}
      />
      <Textarea
        className={styles.half ?? ''}
        label={t('mail.fields.notes')}
        value={draft.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
        autosize
        minRows={1}
        maxRows={6}
      />
    </>
  );
};
