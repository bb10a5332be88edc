import { Button, Select, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { upload } from '#renderer/api/files.ts';
import { useTask } from '#renderer/api/tasks.ts';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import { type CalendarPlace, calendarPlaces } from '#shared/calendars/schema.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Output } from '#shared/contract/procedure.ts';
import styles from './Calendars.module.css';

type Read = Output<PivotContract['calendars']['importDays']>;

/** What a list holds: its days and years, or its errors line by line. */
const Checked = ({ read }: { readonly read: Read }) => {
  const { t } = useTranslation();
  if (read.problems.length === 0) {
    return (
      <p role="status">{t('calendars.import.ready', { count: read.days.length, years: read.years.join(', ') })}</p>
    );
  }
  return (
    <div role="status">
      <p>{t('calendars.import.problems', { count: read.problems.length })}</p>
      <ul className={styles.problems}>
        {read.problems.map(({ line, message }) => (
          <li key={`${line} ${message}`}>{t('calendars.import.line', { line, message })}</li>
        ))}
      </ul>
    </div>
  );
};

type ImportDialogProps = { readonly calendar: CalendarPlace; readonly onClose: () => void };

/** Takes a yearly list of holidays from a file: read and checked first, kept when it has no error. */
export const ImportDialog = ({ calendar: first, onClose }: ImportDialogProps) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const task = useTask();
  const [calendar, setCalendar] = useState<CalendarPlace>(first);
  const [source, setSource] = useState('');
  const [file, setFile] = useState<{ readonly name: string; readonly ticket: string; readonly read: Read } | null>(
    null,
  );
  const take = async (chosen: File) => {
    const read = await task.run(async (taskId) => {
      const ticket = await upload(chosen);
      return { ticket, read: await client.calendars.importDays({ ticket, calendar, isDryRun: true, taskId }) };
    });
    setFile(read === undefined ? null : { name: chosen.name, ...read });
  };
  const submit = async (): Promise<boolean> => {
    if (file === null || file.read.problems.length > 0) return false;
    const { added, recomputed, importId } = await client.calendars.importDays({
      ticket: file.ticket,
      calendar,
      source: source.trim(),
    });
    const moved = recomputed > 0 ? [t('calendars.recomputed', { count: recomputed })] : [];
    didChange([t('calendars.import.done', { count: added }), ...moved].join(', '), async () => {
      if (importId !== null) await client.calendars.undoImport({ importId });
    });
    return true;
  };
  return (
    <FormDialog
      isOpen
      title={t('calendars.import.title')}
      action={t('calendars.import.action')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={styles.quiet}>{t('calendars.import.help')}</p>
      <Select
        label={t('calendars.fields.calendar')}
        data={calendarPlaces.map((value) => ({ value, label: t(`calendars.names.${value}`) }))}
        value={calendar}
        onChange={(next) => next !== null && setCalendar(next as CalendarPlace)}
        allowDeselect={false}
      />
      <TextInput
        label={t('calendars.fields.source')}
        value={source}
        onChange={({ currentTarget }) => setSource(currentTarget.value)}
        maxLength={500}
      />
      <div className={styles.bar}>
        <Button variant="default" onClick={() => input.current?.click()} loading={task.isRunning}>
          {t('calendars.import.choose')}
        </Button>
        <span>{file?.name ?? t('calendars.import.none')}</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.ics,text/csv,text/calendar"
        aria-label={t('calendars.import.choose')}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen) void take(chosen);
        }}
      />
      {task.error !== null && <p role="alert">{task.error.message}</p>}
      {file !== null && <Checked read={file.read} />}
    </FormDialog>
  );
};
