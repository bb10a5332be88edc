import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { usePeople } from '#renderer/api/directory.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { dayAndTime, dayOf } from '#renderer/ui/format.ts';
import { keyCaps, useAllCommands } from '#renderer/ui/shortcuts.ts';
import { addDays, daysBetween } from '#shared/kernel/time.ts';

type Entry = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  /** Its keys as printed. */
  readonly keys?: string;
  readonly run: () => void;
};

export type PaletteGroup = { readonly title: string; readonly entries: readonly Entry[] };

const shown = 8;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What the service finds for some words: dossiers, letters, and meetings of the year around today, the nearest first. */
const useFound = (query: string) => {
  const { day } = useOffice();
  const [sought] = useDebouncedValue(query.trim(), 100);
  const found = useLive(`palette:${sought}`, ['dossiers', 'meetings', 'mail'], async () => {
    if (sought === '') return { sought, dossiers: [], meetings: [], letters: [] };
    const [dossiers, meetings, letters] = await Promise.all([
      client.dossiers.list({ text: sought, limit: shown, sort: '-updatedAt' }),
      client.meetings.list({ text: sought, from: addDays(day, -365), to: addDays(day, 365) }),
      client.mail.list({ text: sought, limit: shown, sort: '-stampedOn' }),
    ]);
    const farness = ({ startsAt }: { readonly startsAt: string }) => Math.abs(daysBetween(day, dayOf(startsAt)));
    return {
      sought,
      dossiers: dossiers.items,
      letters: letters.items,
      meetings: meetings.items.sort((a, b) => farness(a) - farness(b)).slice(0, shown),
    };
  }).data;
  return query.trim() === '' ? undefined : found;
};

/** What the palette offers for some words; without words, the commands. */
export const usePaletteGroups = (query: string): readonly PaletteGroup[] => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const commands = useAllCommands().filter(({ id }) => id !== 'palette');
  const { people } = usePeople();
  const found = useFound(query);
  const words = fold(query.trim()).split(/\s+/);
  const matches = (text: string): boolean => words.every((word) => fold(text).includes(word));
  const groups: readonly PaletteGroup[] = [
    {
      title: t('shell.paletteGroups.dossiers'),
      entries: (found?.dossiers ?? []).map(({ id, reference, title }) => ({
        id: `dossier.${id}`,
        label: title,
        detail: reference,
        run: () => navigate(`/dossiers/${id}`),
      })),
    },
    {
      title: t('shell.paletteGroups.mail'),
      entries: (found?.letters ?? []).map(({ id, number, subject, correspondentName }) => ({
        id: `letter.${id}`,
        label: subject,
        detail: [number, correspondentName].filter(Boolean).join(' · '),
        run: () => navigate(`/courrier/${id}`),
      })),
    },
    {
      title: t('shell.paletteGroups.meetings'),
      entries: (found?.meetings ?? []).map(({ id, title, startsAt }) => ({
        id: `meeting.${id}`,
        label: title,
        detail: dayAndTime(startsAt),
        run: () => navigate(`/reunions/${id}`),
      })),
    },
    {
      title: t('shell.paletteGroups.people'),
      entries: people
        .filter(({ name }) => query.trim() !== '' && matches(name))
        .map(({ id, name, role }) => ({
          id: `person.${id}`,
          label: name,
          detail: t(`common.roles.${role}`),
          run: () => navigate(`/equipe?personne=${id}`),
        })),
    },
    ...(['go', 'create', 'view', 'list'] as const).map((group) => ({
      title: t(`shell.paletteGroups.${group}`),
      entries: commands
        .filter((command) => command.group === group && matches(command.label))
        .map(({ id, label, keys, run }) => ({
          id,
          label,
          run,
          ...(keys !== undefined && { keys: keyCaps(keys).join(' ') }),
        })),
    })),
  ];
  return groups.filter(({ entries }) => entries.length > 0);
};
