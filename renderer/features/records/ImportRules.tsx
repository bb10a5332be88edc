import { Button, FileButton, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import { readSchedule } from '#shared/records/schedule.ts';
import { scheduleTextLimit } from '#shared/records/schema.ts';
import styles from './Records.module.css';

type Chosen = { readonly name: string; readonly text: string };

/** The text of a file: UTF-8, or else what the spreadsheets of Windows write. */
const textOf = async (file: File): Promise<string> => {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const Preview = ({ chosen }: { readonly chosen: Chosen }) => {
  const { t } = useTranslation();
  const read = readSchedule(chosen.text);
  if ('problem' in read) return null;
  return (
    <Stack gap={4}>
      <b>{t('records.rules.preview', { count: read.rows.length, file: chosen.name })}</b>
      <section className={styles.scroll} aria-label={t('records.tabs.rules')}>
        <table className={styles.items}>
          <thead>
            <tr>
              <th>{t('records.columns.code')}</th>
              <th>{t('records.columns.label')}</th>
              <th>{t('records.columns.years')}</th>
              <th>{t('records.columns.fate')}</th>
            </tr>
          </thead>
          <tbody>
            {read.rows.map(({ code, label, years, fate }) => (
              <tr key={code}>
                <td>{code}</td>
                <td>{label}</td>
                <td className="tabular">{t('records.years', { count: years })}</td>
                <td>{t(`records.fates.${fate}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <span className="secondary">{t('records.rules.importNote')}</span>
    </Stack>
  );
};

const takeIn = async (text: string) => {
  const { created, replaced, unchanged } = await client.records.importRules({ text });
  const undo = async () => {
    for (const { id } of created) {
      const { revision } = await client.records.rule({ id });
      await client.records.removeRule({ id, revision });
    }
    for (const { id, label, years, fate, remarks } of replaced) {
      const { revision } = await client.records.rule({ id });
      await client.records.updateRule({ id, revision, patch: { label, years, fate, remarks } });
    }
  };
  return { counts: { created: created.length, replaced: replaced.length, unchanged }, undo };
};

/** Takes in the section's tableau de gestion, after showing what it holds. */
export const ImportRules = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [error, setError] = useState<string>();
  const choose = async (file: File | null) => {
    if (file === null) return;
    const isTooLarge = file.size > scheduleTextLimit;
    setError(isTooLarge ? t('records.rules.tooLarge') : undefined);
    setChosen(isTooLarge ? null : { name: file.name, text: await textOf(file) });
  };
  const submit = async () => {
    if (chosen === null) return false;
    const { counts, undo } = await takeIn(chosen.text);
    didChange(t('records.rules.imported', counts), undo);
    return true;
  };
  return (
    <FormDialog
      isOpen
      title={t('records.rules.importTitle')}
      action={t('records.rules.importAction')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Group gap="sm">
        <FileButton accept=".csv,.txt,.tsv" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button {...props} variant="default" data-autofocus>
              {t('records.rules.file')}
            </Button>
          )}
        </FileButton>
        <span>{chosen?.name}</span>
      </Group>
      {error !== undefined && (
        <span className="late" role="alert">
          {error}
        </span>
      )}
      {chosen !== null && <Preview chosen={chosen} />}
    </FormDialog>
  );
};
