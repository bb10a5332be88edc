import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Confirm } from '#renderer/ui/dialogs.tsx';
import { dayAndTime, number } from '#renderer/ui/format.ts';
import { attempt, told } from '#renderer/ui/notice.ts';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import type { ImportRecord } from '#shared/imports/schema.ts';
import styles from './Settings.module.css';

/** The imports made, newest first; each can be undone. */
export const Imports = () => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<ImportRecord | null>(null);
  const imports = useLive('imports.list', ['imports', 'dossiers', 'meetings'], () => client.imports.list());
  const undo = ({ id, fileName }: ImportRecord): void =>
    void attempt(async () => {
      await client.imports.undo({ id });
      await imports.reload();
      told(t('settings.importIsUndone', { file: fileName }));
    });
  return (
    <Card title={t('settings.imports')} note={t('settings.importsNote', { count: imports.data?.total ?? 0 })}>
      <Loaded live={imports}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              text={t('settings.importsEmpty')}
              action={t('settings.importAction')}
              onAction={() => navigate('/import')}
            />
          ) : (
            <ul className={styles.list}>
              {items.map((record) => (
                <li key={record.id} className={styles.import}>
                  <span className={styles.what}>
                    <span className="one-line">{record.fileName}</span>
                    <span className="secondary">
                      {dayAndTime(record.at)} ·{' '}
                      {t('settings.importLine', {
                        target: t(`common.importTargets.${record.target}`),
                        created: number(record.created),
                        duplicates: number(record.duplicates),
                      })}
                    </span>
                  </span>
                  {record.undoneAt === null ? (
                    <Button variant="default" size="compact-sm" onClick={() => setAsked(record)}>
                      {t('settings.undoImport')}
                    </Button>
                  ) : (
                    <span className="secondary">{t('settings.importUndone', { at: dayAndTime(record.undoneAt) })}</span>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Confirm
        isOpen={asked !== null}
        title={t('settings.undoImport')}
        text={t('settings.undoImportText', { file: asked?.fileName ?? '', created: number(asked?.created ?? 0) })}
        action={t('settings.undoImport')}
        onConfirm={() => asked !== null && undo(asked)}
        onClose={() => setAsked(null)}
      />
    </Card>
  );
};
