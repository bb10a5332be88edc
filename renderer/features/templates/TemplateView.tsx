import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { download } from '#renderer/api/files.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { Loaded } from '#renderer/ui/States.tsx';
import { ownFormats, type TemplateRow } from '#shared/templates/schema.ts';
import styles from './Templates.module.css';
import { changeTemplate, removeTemplate } from './template-changes.ts';
import { useTemplateFields } from './template-fields.ts';

/** What scrolls by itself is reached by the keyboard. */
const scrolled = { tabIndex: 0 } as const;

const save = (id: string, format: (typeof ownFormats)[number]) =>
  attempt(async () => download(await client.templates.source({ id, format })));

const EditTemplate = ({ template, onClose }: { readonly template: TemplateRow; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const fields = useTemplateFields();
  const { name, kind, language } = template;
  return (
    <FieldsDialog
      title={t('templates.rename')}
      action={t('common.save')}
      initial={{ name, kind, language }}
      fields={fields}
      onSave={(values) => changeTemplate(template, values)}
      onClose={onClose}
      aside={
        <Button
          variant="default"
          onClick={() => {
            onClose();
            void removeTemplate(template);
          }}
        >
          {t('common.remove')}
        </Button>
      }
    />
  );
};

/** A template to read: its text with its fields in place, and the file to start one's own from. */
export const TemplateView = ({ template }: { readonly template: TemplateRow }) => {
  const { t } = useTranslation();
  const [isEditing, setIsEditing] = useState(false);
  const { id, name, format, fields, revision } = template;
  const live = useLive(`templates.get:${id}`, ['templates'], () => client.templates.get({ id }));
  return (
    <Card title={name} note={t('templates.preview')} className={styles.view} isPadded>
      <div className={styles.actions}>
        {ownFormats
          .filter((one) => format === null || format === one)
          .map((one) => (
            <Button key={one} variant="default" size="xs" onClick={() => void save(id, one)}>
              {t('templates.download', { format: one.toUpperCase() })}
            </Button>
          ))}
        {revision !== null && (
          <Button variant="default" size="xs" onClick={() => setIsEditing(true)}>
            {t('templates.rename')}
          </Button>
        )}
      </div>
      <Loaded live={live}>
        {({ text }) =>
          text === '' ? (
            <p className="secondary">{t('templates.noPreview')}</p>
          ) : (
            <section className={styles.text} aria-label={t('templates.preview')} {...scrolled}>
              {text}
            </section>
          )
        }
      </Loaded>
      <h3 className={styles.used}>{t('templates.usedFields')}</h3>
      <p className={styles.fields}>{fields.map((field) => `{${field}}`).join('  ')}</p>
      {isEditing && <EditTemplate template={template} onClose={() => setIsEditing(false)} />}
    </Card>
  );
};
