import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { newAddress } from '#renderer/ui/new-request.ts';
import { type Command, useCommands } from '#renderer/ui/shortcuts.ts';
import { undoLast } from '#renderer/ui/undo.tsx';
import { openPalette } from './Palette.tsx';
import { newThings, otherPlaces, places } from './places.ts';
import { openShortcutSheet } from './ShortcutSheet.tsx';

/** The commands that are at hand on every screen. */
export const ShellCommands = () => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const going = places.flat().map(
    ({ name, address, key }): Command => ({
      id: `go.${name}`,
      group: 'go',
      label: t('shell.goTo', { page: t(`shell.nav.${name}`) }),
      keys: `g ${key}`,
      run: () => navigate(address),
    }),
  );
  const goingFurther = otherPlaces.map(
    ({ name, address }): Command => ({
      id: `go.${name}`,
      group: 'go',
      label: t('shell.goTo', { page: t(`shell.nav.${name}`) }),
      run: () => navigate(address),
    }),
  );
  const creating = newThings.map(
    ({ name, address, key }): Command => ({
      id: `new.${name}`,
      group: 'create',
      label: t(`shell.newCommand.${name}`),
      keys: `n ${key}`,
      run: () => navigate(newAddress(address)),
    }),
  );
  useCommands([
    ...going,
    ...goingFurther,
    ...creating,
    { id: 'import', group: 'create', label: t('shell.importFile'), keys: 'n i', run: () => navigate('/import') },
    { id: 'palette', group: 'view', label: t('shell.palette'), keys: 'mod+k', run: openPalette },
    { id: 'undo', group: 'view', label: t('shell.undoLast'), keys: 'mod+z', run: () => void undoLast() },
    { id: 'sheet', group: 'view', label: t('shell.shortcutsHint'), keys: '?', run: openShortcutSheet },
  ]);
  return null;
};
