import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

type DraftFieldProps = {
  readonly label: string;
  readonly value: string;
  /** Saves the text; called when typing rests and when the field is left. */
  readonly onSave: (text: string) => void;
  readonly error?: string | undefined;
  /** Said under the field when it is left empty; without it, an empty text is saved. */
  readonly required?: string;
  readonly isLong?: boolean;
  readonly isTitle?: boolean;
  readonly maxLength: number;
  readonly inputRef?: React.Ref<HTMLTextAreaElement>;
  readonly className?: string | undefined;
};

const restMs = 700;

/** A text saved as it is typed; what is typed stays, whatever becomes of the save. */
export const DraftField = (props: DraftFieldProps) => {
  const { label, value, onSave, error, required, isLong = false, isTitle = false, maxLength, inputRef } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(value);
  const pending = useRef<string | null>(null);
  const text = draft ?? value;
  const isMissing = required !== undefined && text.trim() === '';

  const flush = () => {
    clearTimeout(timer.current);
    const wanted = pending.current;
    pending.current = null;
    if (wanted === null || wanted === sent.current || (required !== undefined && wanted.trim() === '')) return;
    sent.current = wanted;
    onSave(wanted);
  };
  const lastFlush = useRef(flush);
  useEffect(() => {
    lastFlush.current = flush;
  });
  useEffect(() => () => lastFlush.current(), []);
  useEffect(() => {
    sent.current = value;
    setDraft((typed) => (typed !== null && typed.trim() === value.trim() && pending.current === null ? null : typed));
  }, [value]);

  const shared = {
    value: text,
    maxLength,
    error: isMissing ? required : error,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const typed = isTitle ? event.currentTarget.value.replace(/\n/g, ' ') : event.currentTarget.value;
      setDraft(typed);
      pending.current = typed;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => lastFlush.current(), restMs);
    },
    onBlur: flush,
  };
  if (isTitle) {
    return (
      <Textarea
        {...shared}
        {...(inputRef !== undefined && { ref: inputRef })}
        aria-label={label}
        autosize
        minRows={1}
        variant="unstyled"
        classNames={{ input: props.className ?? '' }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
    );
  }
  return isLong ? (
    <Textarea {...shared} label={label} autosize minRows={2} maxRows={14} className={props.className ?? ''} />
  ) : (
    <TextInput {...shared} label={label} className={props.className ?? ''} />
  );
};
