import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useOffice } from '#renderer/api/office.ts';
import { newAddress } from '#renderer/ui/new-request.ts';
import { openPalette } from './Palette.tsx';
import { newThings } from './places.ts';
import styles from './Shell.module.css';
import { TimerControl } from './TimerControl.tsx';

/** Search, the running timer, and the one primary button. */
export const TopBar = () => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { hasSingleKeys } = useOffice().settings;
  return (
    <header className={styles.topBar}>
      <button type="button" className={styles.search} onClick={() => openPalette()} aria-keyshortcuts="Control+K">
        <span className="one-line">{t('shell.search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className={styles.end}>
        <TimerControl />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button h={34} px={12}>
              {t('shell.newItem')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {newThings.map(({ name, address, key }) => (
              <Menu.Item
                key={name}
                onClick={() => navigate(newAddress(address))}
                rightSection={
                  hasSingleKeys && (
                    <span>
                      <kbd>N</kbd> <kbd>{key.toUpperCase()}</kbd>
                    </span>
                  )
                }
              >
                {t(`shell.newCommand.${name}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </header>
  );
};
