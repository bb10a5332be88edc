import { Checkbox, NumberInput, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DraftField } from '#renderer/ui/DraftField.tsx';
import { withDraft } from '#renderer/ui/field-autosave.ts';
import { SaveState } from '#renderer/ui/SaveState.tsx';
import { priorities } from '#shared/dossiers/schema.ts';
import type { LetterPage } from '#shared/mail/contract.ts';
import { channels, letterKinds, letterLanguages, regions, securities } from '#shared/mail/schema.ts';
import { CorrespondentField } from './CorrespondentField.tsx';
import styles from './Letter.module.css';
import {
  channelOptions,
  kindOptions,
  languageOptions,
  regionOptions,
  securityOptions,
  urgencyOptions,
} from './options.ts';
import type { LetterEditing, LetterPatch } from './use-letter.ts';

type FormProps = { readonly letter: LetterPage; readonly editing: LetterEditing };

/** The sentence of a field whose save failed. */
export const fieldError =
  ({ saving }: LetterEditing) =>
  (field: keyof LetterPatch): string | undefined =>
    saving.kind === 'failed' && field in saving.patch
      ? (saving.error.fields[field] ?? saving.error.message)
      : undefined;

type ChoiceProps = {
  readonly label: string;
  readonly data: { value: string; label: string }[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly error?: string | undefined;
};

const Choice = ({ label, data, value, onChoose, error }: ChoiceProps) => (
  <Select
    label={label}
    data={data}
    value={value}
    onChange={(next) => next !== null && onChoose(next)}
    allowDeselect={false}
    error={error}
  />
);

const oneOf = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((known) => known === value);

/** The correspondent, saved when the field is left. */
const Correspondent = ({ letter, editing }: FormProps) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? letter.correspondentName;
  const leave = () => {
    const wanted = name.trim();
    setTyped(null);
    if (wanted === letter.correspondentName) return;
    editing.save(wanted === '' ? { correspondentId: null } : { correspondent: wanted });
  };
  return (
    <CorrespondentField
      className={styles.two}
      label={t(letter.direction === 'out' ? 'mail.fields.recipient' : 'mail.fields.sender')}
      value={name}
      onChange={setTyped}
      onBlur={leave}
      error={fieldError(editing)('correspondent')}
    />
  );
};

/** What a letter says and how it came, beyond the marks of its cover. */
const Content = ({ letter: saved, editing }: FormProps) => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const { save, saving } = editing;
  const letter = withDraft(saved, saving);
  const error = fieldError(editing);
  const isOut = letter.direction === 'out';
  return (
    <>
      <Correspondent letter={saved} editing={editing} />
      <DraftField
        label={t('mail.fields.senderRef')}
        value={saved.senderRef}
        onSave={(senderRef) => save({ senderRef })}
        error={error('senderRef')}
        maxLength={500}
      />
      <DateField
        label={t('mail.fields.senderDate')}
        value={letter.senderDate}
        onChange={(senderDate) => save({ senderDate })}
        error={error('senderDate')}
      />
      <Choice
        label={t('mail.fields.kind')}
        data={kindOptions(settings.profile, letter.kind)}
        value={letter.kind}
        onChoose={(kind) => save({ kind: oneOf(letterKinds, kind) })}
      />
      <Choice
        label={t('mail.fields.language')}
        data={languageOptions()}
        value={letter.language}
        onChoose={(language) => save({ language: oneOf(letterLanguages, language) })}
      />
      {settings.profile === 'in_central' && (
        <Choice
          label={t('mail.fields.region')}
          data={regionOptions()}
          value={letter.region}
          onChoose={(region) => save({ region: oneOf(regions, region) })}
        />
      )}
      <Choice
        label={t('mail.fields.security')}
        data={securityOptions().slice(0, 2)}
        value={letter.security}
        onChoose={(security) => save({ security: oneOf(securities, security) })}
        error={error('security')}
      />
      <DateField
        label={t(isOut ? 'mail.fields.replyAwaitedOn' : 'mail.fields.replyDueOn')}
        value={letter.replyDueOn}
        onChange={(replyDueOn) => save({ replyDueOn })}
        error={error('replyDueOn')}
      />
      {isOut && (
        <DraftField
          label={t('mail.fields.signatory')}
          value={saved.signatory}
          onSave={(signatory) => save({ signatory })}
          error={error('signatory')}
          maxLength={500}
        />
      )}
      <NumberInput
        label={t('mail.fields.enclosuresExpected')}
        value={letter.enclosuresExpected ?? ''}
        onChange={(count) => save({ enclosuresExpected: typeof count === 'number' ? count : null })}
        min={0}
        max={10_000}
        allowDecimal={false}
        error={error('enclosuresExpected')}
      />
      <NumberInput
        label={t('mail.fields.enclosuresReceived')}
        value={letter.enclosuresReceived ?? ''}
        onChange={(count) => save({ enclosuresReceived: typeof count === 'number' ? count : null })}
        min={0}
        max={10_000}
        allowDecimal={false}
        error={error('enclosuresReceived')}
      />
    </>
  );
};

/** What is missing, the notes, and whether an acknowledgement is due. */
const Remarks = ({ letter: saved, editing }: FormProps) => {
  const { t } = useTranslation();
  const { save, saving } = editing;
  const letter = withDraft(saved, saving);
  const error = fieldError(editing);
  const [missing, setMissing] = useState(saved.missingEnclosures.join('\n'));
  const isOut = letter.direction === 'out';
  return (
    <>
      <Textarea
        className={styles.wide ?? ''}
        label={t('mail.fields.missingEnclosures')}
        value={missing}
        onChange={(event) => setMissing(event.currentTarget.value)}
        onBlur={() => {
          const labels = missing.split('\n').map((label) => label.trim());
          const missingEnclosures = labels.filter((label) => label !== '');
          if (missingEnclosures.join('\n') !== saved.missingEnclosures.join('\n')) save({ missingEnclosures });
        }}
        error={error('missingEnclosures')}
        autosize
        minRows={1}
        maxRows={6}
      />
      <DraftField
        className={styles.wide}
        label={t('mail.fields.notes')}
        value={saved.notes}
        onSave={(notes) => save({ notes })}
        error={error('notes')}
        maxLength={100_000}
        isLong
      />
      {!isOut && (
        <Checkbox
          className={styles.wide ?? ''}
          size="xs"
          label={t('mail.fields.needsAck')}
          checked={letter.needsAck}
          onChange={(event) => save({ needsAck: event.currentTarget.checked })}
        />
      )}
    </>
  );
};

/** The fields of a letter, each saved as it changes. */
export const LetterForm = ({ letter: saved, editing }: FormProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { save, saving } = editing;
  const letter = withDraft(saved, saving);
  const error = fieldError(editing);
  return (
    <Card title={t('mail.page.description')} note={<SaveState {...editing} />} isPadded>
      <fieldset key={editing.round} className={styles.form} disabled={saved.cancelledOn !== null}>
        <DateField
          label={t('mail.fields.stampedOn')}
          value={letter.stampedOn}
          onChange={(stampedOn) => stampedOn !== null && save({ stampedOn })}
          error={error('stampedOn')}
          isClearable={false}
          maxDate={day}
        />
        <Choice
          label={t('mail.fields.channel')}
          data={channelOptions()}
          value={letter.channel}
          onChoose={(channel) => save({ channel: oneOf(channels, channel) })}
        />
        <Choice
          label={t('mail.fields.urgency')}
          data={urgencyOptions()}
          value={letter.urgency}
          onChoose={(urgency) => save({ urgency: oneOf(priorities, urgency) })}
        />
        {letter.isCoverOnly ? (
          <DraftField
            className={styles.two}
            label={t('mail.fields.outerMarking')}
            value={saved.outerMarking}
            onSave={(outerMarking) => save({ outerMarking })}
            error={error('outerMarking')}
            maxLength={500}
          />
        ) : (
          <Content letter={saved} editing={editing} />
        )}
        <DraftField
          label={t('mail.fields.service')}
          value={saved.service}
          onSave={(service) => save({ service })}
          error={error('service')}
          maxLength={500}
        />
        <DraftField
          label={t('mail.fields.trackingNumber')}
          value={saved.trackingNumber}
          onSave={(trackingNumber) => save({ trackingNumber })}
          error={error('trackingNumber')}
          maxLength={500}
        />
        {!letter.isCoverOnly && <Remarks letter={saved} editing={editing} />}
      </fieldset>
    </Card>
  );
};
