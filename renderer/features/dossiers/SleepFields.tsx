import { Autocomplete, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { type sleepGround, sleepGrounds } from '#shared/dossiers/schema.ts';
import type { MoveWords } from './moves.ts';

/** What the call book asks of a suspension: its ground, and who approved it. */
export type SleepWords = {
  readonly ground: (typeof sleepGround)['options'][number];
  readonly approvedBy: string;
  readonly approvedOn: string | null;
};

/** The words of a suspension as the move takes them; without an approval, its date says nothing. */
export const sleepOf = ({ ground, approvedBy, approvedOn }: SleepWords): MoveWords => ({
  ground,
  ...(approvedBy.trim() !== '' && { approvedBy: approvedBy.trim(), ...(approvedOn !== null && { approvedOn }) }),
});

type SleepFieldsProps = {
  readonly words: SleepWords;
  readonly onChange: (words: SleepWords) => void;
  readonly heads: readonly string[];
};

/** Asks the ground of a suspension and its approval. */
export const SleepFields = ({ words, onChange, heads }: SleepFieldsProps) => {
  const { t } = useTranslation();
  const { settings, day } = useOffice();
  return (
    <>
      <Select
        label={t('dossiers.sleep.ground')}
        data={sleepGrounds.map((value) => ({ value, label: t(`dossiers.sleep.grounds.${value}`) }))}
        value={words.ground}
        allowDeselect={false}
        onChange={(value) => onChange({ ...words, ground: sleepGrounds.find((one) => one === value) ?? 'other' })}
      />
      <Autocomplete
        label={t('dossiers.sleep.approvedBy')}
        data={[...heads]}
        openOnFocus={false}
        value={words.approvedBy}
        required={settings.profile === 'in_central'}
        onChange={(approvedBy) => onChange({ ...words, approvedBy })}
      />
      <DateField
        label={t('dossiers.sleep.approvedOn')}
        value={words.approvedOn}
        maxDate={day}
        onChange={(approvedOn) => onChange({ ...words, approvedOn })}
      />
    </>
  );
};
