import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '#renderer/ui/focus-back.ts';
import type { TimeRow } from '#shared/time/schema.ts';
import { EntryList } from './EntryList.tsx';

type CellEntriesProps = {
  readonly title: string;
  readonly entries: readonly TimeRow[];
  readonly onEdit: (entry: TimeRow) => void;
  readonly onClose: () => void;
};

/** The entries behind one cell of the sheet. */
export const CellEntries = ({ title, entries, onEdit, onClose }: CellEntriesProps) => {
  const { t } = useTranslation();
  useFocusBack(true);
  return (
    <Modal opened onClose={onClose} title={title} padding="sm" closeButtonProps={{ 'aria-label': t('common.close') }}>
      <EntryList
        entries={entries}
        onEdit={(entry) => {
          onClose();
          onEdit(entry);
        }}
      />
    </Modal>
  );
};
