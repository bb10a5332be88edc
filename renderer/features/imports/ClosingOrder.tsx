import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { Mapping } from '#shared/imports/schema.ts';

type Order = Mapping['defaults']['closingOrder'];

type ClosingOrderProps = { readonly order: Order; readonly onChange: (order: Order) => void };

/** The head's order under which dossiers of the file arrive closed; none while the name is empty. */
export const ClosingOrder = ({ order, onChange }: ClosingOrderProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const [givenBy, setGivenBy] = useState(order?.givenBy ?? '');
  const [givenOn, setGivenOn] = useState<string | null>(order?.givenOn ?? day);
  const change = (name: string, date: string | null) => {
    setGivenBy(name);
    setGivenOn(date);
    onChange(name.trim() === '' || date === null ? null : { givenBy: name.trim(), givenOn: date });
  };
  return (
    <>
      <TextInput
        label={t('imports.closedBy')}
        description={t('imports.closedHint')}
        value={givenBy}
        maxLength={200}
        onChange={(event) => change(event.currentTarget.value, givenOn)}
      />
      {givenBy !== '' && (
        <DateField
          label={t('imports.closedOrderOn')}
          value={givenOn}
          maxDate={day}
          onChange={(date) => change(givenBy, date)}
        />
      )}
    </>
  );
};
