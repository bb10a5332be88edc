import { client } from '#renderer/api/client.ts';
import { didChange } from '#renderer/ui/undo.tsx';

/** The letter's id with its present revision, which a save of the page may have raised. */
export const present = async (id: string): Promise<{ readonly id: string; readonly revision: number }> => {
  const { revision } = await client.mail.get({ id });
  return { id, revision };
};

/** Does something to a letter and tells it; it is taken back as what last happened to the letter. */
export const happened = async <T>(
  id: string,
  act: (target: { readonly id: string; readonly revision: number }) => Promise<T>,
  label: (done: T) => string,
): Promise<T> => {
  const done = await act(await present(id));
  didChange(label(done), async () => client.mail.undo(await present(id)));
  return done;
};
