import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { download } from '#renderer/api/files.ts';
import { useOffice } from '#renderer/api/office.ts';
import { useTask } from '#renderer/api/tasks.ts';
import { attempt, failed, told } from '#renderer/ui/notice.ts';
import { printHtml } from '#renderer/ui/print-html.ts';
import { TaskProgress } from '#renderer/ui/States.tsx';
import type { Span } from '#shared/registers/rules.ts';
import type { RegisterFormat } from '#shared/registers/schema.ts';

const formats = ['pdf', 'csv', 'xlsx', 'ods', 'html'] as const;

type RegisterActionsProps = { readonly register: string; readonly span: Span };

/** Prints a register, or saves it as a file. */
export const RegisterActions = ({ register, span }: RegisterActionsProps) => {
  const { t } = useTranslation();
  const { info } = useOffice();
  const { run, cancel, progress } = useTask();
  const make = (format: RegisterFormat) =>
    run((taskId) =>
      client.registers.export({ register, from: span.from, to: span.to, format, taskId }).catch((error: unknown) => {
        failed(error);
        throw error;
      }),
    );
  const save = async (format: RegisterFormat): Promise<void> => {
    const file = await make(format);
    if (file === undefined) return;
    download(file);
    told(t('registers.saved', { count: file.rows, file: file.fileName }));
  };
  const print = async (): Promise<void> => {
    const file = await make('html');
    if (file !== undefined) await attempt(() => printHtml(file));
  };
  if (progress !== null && progress.total > 0) {
    return <TaskProgress progress={progress} onCancel={() => void cancel()} />;
  }
  const offered = formats.filter((format) => format !== 'pdf' || info.capabilities.canPrintPdf);
  return (
    <Group gap="xs">
      {offered.map((format) => (
        <Button
          key={format}
          variant="default"
          aria-label={t('registers.saveAs', { format: format.toUpperCase() })}
          onClick={() => void save(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      <Button title={info.capabilities.canPrintPdf ? undefined : t('registers.inBrowser')} onClick={() => void print()}>
        {t('registers.print')}
      </Button>
    </Group>
  );
};
