import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { usePeople } from '#renderer/api/directory.ts';
import { changeIn } from '#renderer/ui/collection-changes.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { WatchItem } from '#shared/watch/schema.ts';

/** What a screen does to a text that is watched, each with its way back. */
export const useWatchChanges = () => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  const acknowledge = (item: WatchItem, personId: string, isRead: boolean) =>
    attempt(async () => {
      await client.watch.acknowledge({ id: item.id, personId, isRead });
      const named = { name: item.title, person: personById.get(personId)?.name ?? '' };
      didChange(t(isRead ? 'watch.read' : 'watch.unread', named), () =>
        client.watch.acknowledge({ id: item.id, personId, isRead: !isRead }),
      );
    });
  const link = (item: WatchItem, dossierId: string, isLinked: boolean) =>
    attempt(async () => {
      const others = item.dossierIds.filter((id) => id !== dossierId);
      const dossierIds = isLinked ? [...others, dossierId] : others;
      await changeIn(
        client.watch,
        item,
        { dossierIds },
        t(isLinked ? 'watch.linked' : 'watch.unlinked', { name: item.title }),
      );
    });
  return { acknowledge, link };
};
