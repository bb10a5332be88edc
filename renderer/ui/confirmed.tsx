import { useCallback, useState } from 'react';
import { toHostError } from '#renderer/api/client.ts';
import { Confirm } from './dialogs.tsx';

type Question = { readonly text: string; readonly answer: (isConfirmed: boolean) => void };

/** A change that the service may refuse until it is confirmed, made again with `true` once the user does. */
export type Guard = <T>(change: (isConfirmed: boolean) => Promise<T>) => Promise<T | undefined>;

/** A change that asks first: the field under which the service refuses, and the words of the dialog. */
type Asking = { readonly field: string; readonly title: string; readonly action: string };

/** Makes changes that may need a yes. `guard` answers undefined when the user declines; `question` is the dialog to draw. */
export const useConfirmed = ({
  field,
  title,
  action,
}: Asking): { readonly guard: Guard; readonly question: React.ReactNode } => {
  const [asked, setAsked] = useState<Question | null>(null);
  const guard: Guard = useCallback(
    async (change) => {
      try {
        return await change(false);
      } catch (error) {
        const text = toHostError(error).fields[field];
        if (text === undefined) throw error;
        const isConfirmed = await new Promise<boolean>((answer) => setAsked({ text, answer }));
        setAsked(null);
        return isConfirmed ? change(true) : undefined;
      }
    },
    [field],
  );
  const question = (
    <Confirm
      isOpen={asked !== null}
      title={title}
      text={asked?.text ?? ''}
      action={action}
      onConfirm={() => asked?.answer(true)}
      onClose={() => queueMicrotask(() => asked?.answer(false))}
    />
  );
  return { guard, question };
};
