import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toHostError } from '#renderer/api/client.ts';
import { Confirm } from './dialogs.tsx';

type Question = { readonly text: string; readonly answer: (isConfirmed: boolean) => void };

/**
 * Writes time and asks first where it overlaps other time. `write` runs the change, and again with `true` once the user
 * confirms; it answers undefined when the user does not. `question` is the dialog to draw.
 */
export const useOverlap = () => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Question | null>(null);
  const write = useCallback(async <T,>(change: (confirmOverlap: boolean) => Promise<T>): Promise<T | undefined> => {
    try {
      return await change(false);
    } catch (error) {
      const { fields } = toHostError(error);
      const text = fields.confirmOverlap;
      if (text === undefined) throw error;
      const isConfirmed = await new Promise<boolean>((answer) => setAsked({ text, answer }));
      setAsked(null);
      return isConfirmed ? change(true) : undefined;
    }
  }, []);
  const question = (
    <Confirm
      isOpen={asked !== null}
      title={t('time.overlap.title')}
      text={asked?.text ?? ''}
      action={t('time.overlap.action')}
      onConfirm={() => asked?.answer(true)}
      onClose={() => queueMicrotask(() => asked?.answer(false))}
    />
  );
  return { write, question };
};
