import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toHostError } from '#renderer/api/client.ts';
import { Confirm } from '#renderer/ui/dialogs.tsx';

type Question = { readonly text: string; readonly answer: (isConfirmed: boolean) => void };

/** A change that a taken or small room may refuse, made again with `true` once the user keeps the room. */
export type Guard = <T>(change: (confirmClash: boolean) => Promise<T>) => Promise<T | undefined>;

/**
 * Writes a meeting and asks first where its room is taken or too small. `guard` answers undefined when the user does not
 * keep the room. `question` is the dialog to draw.
 */
export const useClash = (): { readonly guard: Guard; readonly question: React.ReactNode } => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Question | null>(null);
  const guard: Guard = useCallback(async (change) => {
    try {
      return await change(false);
    } catch (error) {
      const text = toHostError(error).fields.confirmClash;
      if (text === undefined) throw error;
      const isConfirmed = await new Promise<boolean>((answer) => setAsked({ text, answer }));
      setAsked(null);
      return isConfirmed ? change(true) : undefined;
    }
  }, []);
  const question = (
    <Confirm
      isOpen={asked !== null}
      title={t('meetings.clash.title')}
      text={asked?.text ?? ''}
      action={t('meetings.clash.action')}
      onConfirm={() => asked?.answer(true)}
      onClose={() => queueMicrotask(() => asked?.answer(false))}
    />
  );
  return { guard, question };
};
