import { useEffect, useRef, useState } from 'react';
import { client, type HostError, toHostError } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { i18n } from '#renderer/text/index.ts';
import { didChangeQuietly } from '#renderer/ui/undo.tsx';
import type { Input } from '#shared/contract/procedure.ts';
import type { LetterPage, mailContract } from '#shared/mail/contract.ts';
import type { Letter } from '#shared/mail/schema.ts';
import { fieldWord } from './words.ts';

export type LetterPatch = Input<(typeof mailContract)['update']>['patch'];

/** How the page's last save went. */
export type Saving =
  | { readonly kind: 'rest' }
  | { readonly kind: 'saving'; readonly patch: LetterPatch }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: HostError; readonly patch: LetterPatch };

const clockOf = { ackDueOn: 'ack', interimDueOn: 'interim', replyDueOn: 'reply' } as const;

/** The patch that gives a letter's changed fields their former values; a computed date is computed again. */
const back = (letter: Letter, { correspondent, openDossier, ...patch }: LetterPatch): LetterPatch => {
  const former = Object.fromEntries(
    Object.keys(patch).map((name) => {
      const clock = clockOf[name as keyof typeof clockOf];
      return [name, clock && letter.clocks[clock] !== null ? null : letter[name as keyof Letter]];
    }),
  );
  return {
    ...former,
    ...(correspondent !== undefined && { correspondentId: letter.correspondentId }),
    ...(openDossier !== undefined && { dossierId: letter.dossierId }),
  };
};

const undoLabel = (letter: Letter, patch: LetterPatch): string =>
  i18n.t('mail.page.fieldChanged', {
    number: letter.number,
    field: Object.keys(patch)
      .map((name) => fieldWord(name).toLocaleLowerCase())
      .join(', '),
  });

/** Saves a patch; when the letter was changed elsewhere, but not in these fields, it goes on the present revision. */
const updated = async (before: Letter, patch: LetterPatch): Promise<Letter> => {
  const { id, revision } = before;
  try {
    return await client.mail.update({ id, revision, patch });
  } catch (error) {
    const present = await client.mail.get({ id });
    const isElsewhere = JSON.stringify(back(present, patch)) === JSON.stringify(back(before, patch));
    if (toHostError(error).code !== 'conflict' || present.revision === revision || !isElsewhere) throw error;
    return client.mail.update({ id, revision: present.revision, patch });
  }
};

/** The letter with what is being saved, or could not be, laid over it. */
export const withDraft = <T extends Letter>(letter: T, saving: Saving): T =>
  'patch' in saving ? { ...letter, ...saving.patch } : letter;

/** One letter, kept fresh, with a save for each field as it changes; saves follow one another. */
export const useLetter = (id: string) => {
  const live = useLive(`letter:${id}`, ['mail', 'dossiers', 'correspondents'], () => client.mail.get({ id }));
  const [saving, setSaving] = useState<Saving>({ kind: 'rest' });
  /** Counts the returns to the saved values; fields with a draft start anew with it. */
  const [round, setRound] = useState(0);
  const latest = useRef<LetterPage | undefined>(undefined);
  const turn = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    if (live.data && live.data.revision >= (latest.current?.revision ?? 0)) latest.current = live.data;
  }, [live.data]);

  const write = async (patch: LetterPatch): Promise<void> => {
    const before = latest.current;
    if (before === undefined) return;
    setSaving({ kind: 'saving', patch });
    try {
      const after = await updated(before, patch);
      latest.current = { ...before, ...after };
      await live.reload();
      setSaving({ kind: 'saved', at: after.updatedAt });
      didChangeQuietly(undoLabel(before, patch), async () => {
        const { revision } = await client.mail.get({ id });
        await client.mail.update({ id, revision, patch: back(before, patch) });
      });
    } catch (error) {
      await live.reload();
      setSaving({ kind: 'failed', error: toHostError(error), patch });
    }
  };
  const save = (patch: LetterPatch): void => {
    turn.current = turn.current.then(() => write(patch));
  };
  const settle = (): void => {
    setSaving({ kind: 'rest' });
    setRound((count) => count + 1);
  };
  return { live, saving, save, settle, round };
};

export type LetterEditing = Omit<ReturnType<typeof useLetter>, 'live'>;
