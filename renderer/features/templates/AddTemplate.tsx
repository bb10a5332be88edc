import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { upload } from '#renderer/api/files.ts';
import { useOffice } from '#renderer/api/office.ts';
import { DropZone } from '#renderer/ui/DropZone.tsx';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import type { Output } from '#shared/contract/procedure.ts';
import { labelOf } from '#shared/documents/rules.ts';
import type { templatesContract } from '#shared/templates/contract.ts';
import styles from './Templates.module.css';
import { addTemplate, type TemplateWords } from './template-changes.ts';
import { useTemplateFields } from './template-fields.ts';

type Read = Output<(typeof templatesContract)['inspect']> & { readonly ticket: string; readonly file: string };

const Refused = ({ read, onClose }: { readonly read: Read; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('templates.refused')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p role="alert" className={styles.lead}>
        {t('templates.refusedText', { count: read.problems.length, file: read.file })}
      </p>
      <ul className={styles.problems}>
        {read.problems.map(({ sentence, place }) => (
          <li key={`${sentence} ${place}`}>
            {sentence}
            <span className="secondary">{place}</span>
          </li>
        ))}
      </ul>
      <Group justify="end">
        <Button onClick={onClose} data-autofocus>
          {t('common.close')}
        </Button>
      </Group>
    </Modal>
  );
};

/** Takes a DOCX or ODT as a template: read first, what is wrong is named with its place; then named and added. */
export const AddTemplate = ({ onAdded }: { readonly onAdded: (id: string) => void }) => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const [isReading, setIsReading] = useState(false);
  const [read, setRead] = useState<Read | null>(null);
  const fields = useTemplateFields();
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setIsReading(true);
    await attempt(async () => {
      const ticket = await upload(file);
      setRead({ ...(await client.templates.inspect({ ticket })), ticket, file: file.name });
    });
    setIsReading(false);
  };
  const close = () => setRead(null);
  const initial: TemplateWords = {
    name: read === null ? '' : labelOf(read.file),
    kind: 'other',
    language: settings.language,
  };
  return (
    <>
      <DropZone
        label={t('templates.drop')}
        action={t('templates.choose')}
        isMultiple={false}
        busy={isReading ? t('templates.reading') : null}
        onFiles={(files) => void take(files)}
      />
      {read !== null && read.problems.length > 0 && <Refused read={read} onClose={close} />}
      {read !== null && read.problems.length === 0 && (
        <FieldsDialog
          title={t('templates.add')}
          action={t('common.add')}
          initial={initial}
          fields={fields}
          onSave={async (words) => onAdded(await addTemplate(read.ticket, words))}
          onClose={close}
        />
      )}
    </>
  );
};
