import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import styles from './Palette.module.css';
import { usePaletteGroups } from './palette-groups.ts';

const usePalette = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

export const openPalette = (): void => usePalette.setState({ isOpen: true });

const closePalette = (): void => usePalette.setState({ isOpen: false });

const PaletteList = () => {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // The dialog moves the focus a moment later; what is typed at once belongs here too.
  useLayoutEffect(() => input.current?.focus(), []);
  const groups = usePaletteGroups(query);
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  const shape = groups.flatMap(({ entries }) => entries.map(({ id }) => id)).join();
  useEffect(() => {
    void shape;
    selectFirstOption();
  }, [shape, selectFirstOption]);
  const run = (id: string): void => {
    closePalette();
    groups
      .flatMap(({ entries }) => entries)
      .find((entry) => entry.id === id)
      ?.run();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={run}>
      <Combobox.EventsTarget>
        <TextInput
          ref={input}
          data-autofocus
          variant="unstyled"
          className={styles.field}
          placeholder={t('shell.search')}
          aria-label={t('shell.palette')}
          value={query}
          onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          onKeyDown={({ key }) => key === 'Escape' && closePalette()}
        />
      </Combobox.EventsTarget>
      <Combobox.Options tabIndex={0} className={styles.options} aria-label={t('shell.palette')}>
        {groups.length === 0 && <Combobox.Empty>{t('shell.paletteEmpty')}</Combobox.Empty>}
        {groups.map(({ title, entries }) => (
          <Combobox.Group key={title} label={title}>
            {entries.map(({ id, label, detail, keys }) => (
              <Combobox.Option key={id} value={id} className={styles.option}>
                <span className="one-line">{label}</span>
                {keys === undefined ? <span className={styles.detail}>{detail}</span> : <kbd>{keys}</kbd>}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
    </Combobox>
  );
};

/** One field for everything: dossiers, meetings, people and every command with its keys. */
export const Palette = () => {
  const { t } = useTranslation();
  const isOpen = usePalette((state) => state.isOpen);
  return (
    <Modal.Root opened={isOpen} onClose={closePalette} size="lg" yOffset="9vh">
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t('shell.palette')}>
        <Modal.Body p={0}>
          <PaletteList />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
