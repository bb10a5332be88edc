import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { i18n } from '#renderer/text/index.ts';
import { type Editing, useFieldAutosave } from '#renderer/ui/field-autosave.ts';
import type { Input } from '#shared/contract/procedure.ts';
import type { mailContract } from '#shared/mail/contract.ts';
import type { Letter } from '#shared/mail/schema.ts';
import { fieldWord } from './words.ts';

export type LetterPatch = Input<(typeof mailContract)['update']>['patch'];
export type LetterEditing = Editing<LetterPatch>;

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

/** One letter, kept fresh, with a save for each field as it changes. */
export const useLetter = (id: string) => {
  const live = useLive(`letter:${id}`, ['mail', 'dossiers', 'correspondents'], () => client.mail.get({ id }));
  const editing = useFieldAutosave({
    live,
    get: (wanted) => client.mail.get({ id: wanted }),
    update: client.mail.update,
    back,
    label: undoLabel,
  });
  return { live, ...editing };
};
