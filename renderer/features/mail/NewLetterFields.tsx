import { Button, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DossierField, KindField } from '#renderer/ui/fields.tsx';
import { directions, letterKinds, securities } from '#shared/mail/schema.ts';
import { CorrespondentField } from './CorrespondentField.tsx';
import { ChannelField, type FieldsProps, HolderField, oneOf, StampField, UrgencyField } from './LetterParts.tsx';
import type { LetterDraft } from './letter-draft.ts';
import styles from './Mail.module.css';
import { MoreLetterFields } from './MoreLetterFields.tsx';
import { kindOptions, securityOptions } from './options.ts';

const NextNumber = ({ draft: { direction, stampedOn, language } }: { readonly draft: LetterDraft }) => {
  const { t } = useTranslation();
  const live = useLive(`mail.next:${direction}:${stampedOn}:${language}`, ['mail', 'settings'], async () =>
    stampedOn === null
      ? null
      : client.mail.nextNumber({ direction, stampedOn, ...(language !== null && { language }) }),
  );
  return (
    <span className="secondary tabular" role="status">
      {live.data ? t('mail.create.next', { number: live.data.number }) : ' '}
    </span>
  );
};

/** What every registration asks. */
const MainFields = (props: FieldsProps) => {
  const { draft, errors, onChange } = props;
  const { t } = useTranslation();
  const { settings, day } = useOffice();
  const isOut = draft.direction === 'out';
  return (
    <>
      <TextInput
        className={styles.wide ?? ''}
        label={t('mail.fields.subject')}
        value={draft.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
        error={errors.subject}
        required
        maxLength={500}
        data-autofocus
      />
      <CorrespondentField
        className={styles.half}
        label={t(isOut ? 'mail.fields.recipient' : 'mail.fields.sender')}
        value={draft.correspondent}
        onChange={(correspondent) => onChange({ correspondent })}
        error={errors.correspondent}
      />
      <TextInput
        className={styles.half ?? ''}
        label={t('mail.fields.senderRef')}
        value={draft.senderRef}
        onChange={(event) => onChange({ senderRef: event.currentTarget.value })}
        error={errors.senderRef}
        maxLength={500}
      />
      <StampField {...props} />
      {!isOut && (
        <DateField
          label={t('mail.fields.senderDate')}
          value={draft.senderDate}
          onChange={(senderDate) => onChange({ senderDate })}
          error={errors.senderDate}
          maxDate={day}
        />
      )}
      <ChannelField {...props} />
      <Select
        label={t('mail.fields.kind')}
        data={kindOptions(settings.profile, draft.kind)}
        value={draft.kind}
        onChange={(kind) => onChange({ kind: oneOf(letterKinds, kind, 'letter') })}
        allowDeselect={false}
        searchable
        openOnFocus={false}
      />
      {isOut && (
        <TextInput
          label={t('mail.fields.signatory')}
          value={draft.signatory}
          onChange={(event) => onChange({ signatory: event.currentTarget.value })}
          maxLength={500}
        />
      )}
      <HolderField {...props} />
      <UrgencyField {...props} />
      <DossierField
        label={t('mail.fields.dossier')}
        value={draft.dossierId}
        onChange={(dossierId) => onChange({ dossierId, ...(dossierId !== null && { openKind: null }) })}
        error={errors.dossierId}
      />
      <KindField
        label={t('mail.fields.openDossier')}
        value={draft.openKind}
        onChange={(openKind) => onChange({ openKind, ...(openKind !== null && { dossierId: null }) })}
        error={errors.openDossier}
        isClearable
      />
    </>
  );
};

/** What a closed cover asks instead. */
const CoverFields = (props: FieldsProps) => {
  const { draft, onChange } = props;
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        className={styles.half ?? ''}
        label={t('mail.fields.outerMarking')}
        value={draft.outerMarking}
        onChange={(event) => onChange({ outerMarking: event.currentTarget.value })}
        maxLength={500}
        data-autofocus
      />
      <Select
        className={styles.half ?? ''}
        label={t('mail.fields.security')}
        data={securityOptions()}
        value={draft.security}
        onChange={(security) => onChange({ security: oneOf(securities, security, 'ordinary') })}
        allowDeselect={false}
        openOnFocus={false}
      />
      <StampField {...props} />
      <ChannelField {...props} />
      <HolderField {...props} />
      <UrgencyField {...props} />
    </>
  );
};

/** The fields of a new letter; the first ones suffice, the others are one step away. */
export const NewLetterFields = ({ draft, errors, onChange }: FieldsProps) => {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const part = { draft, errors, onChange };
  return (
    <>
      <div className={styles.formHead}>
        <SegmentedControl
          size="xs"
          aria-label={t('mail.create.direction')}
          data={directions.map((value) => ({ value, label: t(`mail.directions.${value}`) }))}
          value={draft.direction}
          onChange={(value) => onChange({ direction: oneOf(directions, value, 'in') })}
        />
        <NextNumber draft={draft} />
      </div>
      {draft.file !== null && (
        <div className={styles.file}>
          <span className={styles.two}>
            <span className="one-line">{t('mail.create.file', { name: draft.file.name })}</span>
            {draft.file.remarks.map((remark) => (
              <span key={remark} className="secondary">
                {remark}
              </span>
            ))}
          </span>
          <Button variant="subtle" size="compact-xs" onClick={() => onChange({ file: null })}>
            {t('mail.create.takeOff')}
          </Button>
        </div>
      )}
      <div className={styles.fields}>
        {draft.isCoverOnly ? <CoverFields {...part} /> : <MainFields {...part} />}
        {isWhole && !draft.isCoverOnly && <MoreLetterFields {...part} />}
        <div className={`${styles.wide} ${styles.flags}`}>
          <Checkbox
            size="xs"
            label={t('mail.fields.isCoverOnly')}
            checked={draft.isCoverOnly}
            onChange={(event) => onChange({ isCoverOnly: event.currentTarget.checked, file: null })}
          />
          {!draft.isCoverOnly && (
            <>
              <Checkbox
                size="xs"
                label={t('mail.fields.isEmpty')}
                checked={draft.isEmpty}
                onChange={(event) => onChange({ isEmpty: event.currentTarget.checked })}
              />
              <Button
                variant="subtle"
                size="compact-xs"
                aria-expanded={isWhole}
                onClick={() => setIsWhole((isOpen) => !isOpen)}
              >
                {t(isWhole ? 'mail.create.fewer' : 'mail.create.more')}
              </Button>
            </>
          )}
        </div>
      </div>
    </>
  );
};
