import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { DeadlineRow } from '#shared/deadlines/schema.ts';

type Target = Pick<DeadlineRow, 'id' | 'revision' | 'title'>;

const fresh = async (id: string) => ({ id, revision: (await client.deadlines.get({ id })).revision });

/** What the list does to a deadline, each with its way back. */
export const useDeadlineChanges = () => {
  const { t } = useTranslation();
  const complete = ({ id, revision, title }: Target, isDone: boolean) =>
    attempt(async () => {
      await client.deadlines.complete({ id, revision, isDone });
      didChange(t(isDone ? 'deadlines.isDone' : 'deadlines.isOpen', { title }), async () =>
        client.deadlines.complete({ ...(await fresh(id)), isDone: !isDone }),
      );
    });
  const remove = ({ id, revision, title }: Target) =>
    attempt(async () => {
      await client.deadlines.remove({ id, revision });
      didChange(t('deadlines.removed', { title }), () => client.deadlines.restore({ id }));
    });
  return { complete, remove };
};
