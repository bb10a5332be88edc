import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { type CommandGroup, keyCaps, useAllCommands } from '#renderer/ui/shortcuts.ts';
import styles from './Shell.module.css';

const useSheet = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

export const openShortcutSheet = (): void => useSheet.setState({ isOpen: true });

const groups: readonly CommandGroup[] = ['go', 'create', 'view', 'list'];
const listActions = ['move', 'open', 'select', 'edit', 'close'] as const;

/** Every key, from the same registry that runs them. */
export const ShortcutSheet = () => {
  const { t } = useTranslation();
  const isOpen = useSheet((state) => state.isOpen);
  const commands = useAllCommands().filter(({ keys }) => keys !== undefined);
  const listKeys = {
    move: ['↑', '↓'],
    open: [t('shell.enterKey')],
    select: [t('shell.spaceKey')],
    edit: ['E'],
    close: ['X'],
  } as const;
  const ofList = listActions.map((action) => ({
    id: action,
    label: t(`shell.listKeys.${action}`),
    caps: listKeys[action],
  }));
  const rowsOf = (group: CommandGroup) => [
    ...commands
      .filter((command) => command.group === group)
      .map(({ id, label, keys = '' }) => ({ id, label, caps: keyCaps(keys) })),
    ...(group === 'list' ? ofList : []),
  ];
  return (
    <Modal
      opened={isOpen}
      onClose={() => useSheet.setState({ isOpen: false })}
      title={t('shell.shortcuts')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {groups.map((group) => (
        <section key={group}>
          <h2 className={styles.sheetGroup}>{t(`shell.paletteGroups.${group}`)}</h2>
          <dl className={styles.keys}>
            {rowsOf(group).map(({ id, label, caps }) => (
              <div key={id} style={{ display: 'contents' }}>
                <dt>{label}</dt>
                <dd>
                  {caps.map((cap) => (
                    <kbd key={cap}>{cap}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
};
