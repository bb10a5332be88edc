import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Direction } from '#shared/mail/schema.ts';
import { blankLetter, inputOf, type LetterDraft, nextLetter } from './letter-draft.ts';
import { NewLetterFields } from './NewLetterFields.tsx';

type NewLetterProps = {
  readonly isOpen: boolean;
  readonly direction: Direction;
  /** What the form starts with: fields read in a file, a dossier. */
  readonly start?: Partial<LetterDraft> | undefined;
  readonly onClose: () => void;
};

type FormProps = {
  readonly initial: LetterDraft;
  readonly onSaved: (draft: LetterDraft, isNext: boolean) => void;
  readonly onClose: () => void;
};

const Form = ({ initial, onSaved, onClose }: FormProps) => {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(initial);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const isNext = useRef(false);
  const nextButton = useRef<HTMLButtonElement>(null);
  const next = () => {
    isNext.current = true;
    nextButton.current?.form?.requestSubmit();
  };
  useHotkeys([['mod+Enter', next]], []);
  const submit = async () => {
    const wantsNext = isNext.current;
    isNext.current = false;
    setErrors({});
    const { id, number } = await client.mail.create(inputOf(draft));
    didChange(t('mail.create.done', { number }), async () => {
      const { revision } = await client.mail.get({ id });
      await client.mail.cancel({ id, revision, reason: t('mail.create.undone') });
    });
    onSaved(draft, wantsNext);
    return !wantsNext;
  };
  return (
    <FormDialog
      isOpen
      title={t(`mail.create.${draft.direction}`)}
      action={t('mail.create.action')}
      size="54rem"
      onSubmit={submit}
      onFieldErrors={setErrors}
      onClose={onClose}
      aside={
        <Button ref={nextButton} variant="default" title={t('mail.create.andNextHint')} onClick={next}>
          {t('mail.create.andNext')}
        </Button>
      }
    >
      <NewLetterFields
        draft={draft}
        errors={errors}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
    </FormDialog>
  );
};

/** The form that registers a letter: Enter saves, Ctrl+Enter saves and asks for the next one. */
export const NewLetter = ({ isOpen, direction, start, onClose }: NewLetterProps) => {
  const { day } = useOffice();
  const [round, setRound] = useState<{ readonly count: number; readonly initial: LetterDraft | null }>({
    count: 0,
    initial: null,
  });
  if (!isOpen) return null;
  return (
    <Form
      key={round.count}
      initial={round.initial ?? { ...blankLetter(direction, day), ...start }}
      onSaved={(draft, isNext) =>
        setRound(({ count }) => (isNext ? { count: count + 1, initial: nextLetter(draft) } : { count, initial: null }))
      }
      onClose={() => {
        setRound(({ count }) => ({ count, initial: null }));
        onClose();
      }}
    />
  );
};
