import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { parseTimeOfDay } from '#shared/time/duration.ts';

type TimeFieldProps = {
  readonly label?: string;
  /** Name for screen readers where no label shows. */
  readonly ariaLabel?: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: ReactNode;
  readonly description?: string | undefined;
  readonly disabled?: boolean;
};

/** A time of day, typed as `9`, `930`, `9h30` or `9:30`; null when it is emptied. */
export const TimeField = ({ ariaLabel, value, onChange, ...rest }: TimeFieldProps) => {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const take = (typed: string) => {
    const time = parseTimeOfDay(typed);
    if (time === null && typed.trim() !== '') return;
    if (time !== value) onChange(time);
  };
  return (
    <TextInput
      aria-label={ariaLabel}
      value={text}
      placeholder="00:00"
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => {
        take(text);
        setText(text.trim() === '' ? '' : (parseTimeOfDay(text) ?? value ?? ''));
      }}
      onKeyDown={(event) => event.key === 'Enter' && take(text)}
      classNames={{ input: 'tabular' }}
      {...rest}
    />
  );
};
