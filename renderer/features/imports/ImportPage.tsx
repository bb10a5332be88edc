import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { number } from '#renderer/ui/format.ts';
import { attempt, told } from '#renderer/ui/notice.ts';
import { Page } from '#renderer/ui/Page.tsx';
import type { ImportResult } from '#shared/imports/schema.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { MappingForm } from './MappingForm.tsx';
import { Outcome } from './Outcome.tsx';
import { Problems } from './Problems.tsx';
import { Sample } from './Sample.tsx';
import { type Importing, useImport } from './use-import.ts';
import { WorkProgress } from './WorkProgress.tsx';

const failures = {
  reading: 'imports.failedTitle',
  checking: 'imports.checkFailed',
  running: 'imports.runFailed',
} as const;

const DoneActions = ({ result, onAgain }: { readonly result: ImportResult; readonly onAgain: () => void }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { importId, fileName, target } = result;
  const undo = () =>
    attempt(async () => {
      if (importId === null) return;
      await client.imports.undo({ id: importId });
      told(t('imports.undone', { file: fileName }));
      onAgain();
    });
  return (
    <>
      {importId !== null && (
        <Button variant="default" onClick={() => void undo()}>
          {t('imports.undo')}
        </Button>
      )}
      <Button variant="default" onClick={onAgain}>
        {t('imports.again')}
      </Button>
      <Button onClick={() => navigate(target === 'dossiers' ? '/dossiers?all=1&sort=-updatedAt' : '/reunions')}>
        {t(target === 'dossiers' ? 'imports.seeDossiers' : 'imports.seeMeetings')}
      </Button>
    </>
  );
};

const Actions = ({ step, restart, back, check, run, progress }: Importing) => {
  const { t } = useTranslation();
  if (step.at === 'choose') return null;
  if (step.at === 'done') return <DoneActions result={step.result} onAgain={restart} />;
  const isBusy = progress !== null;
  const hasTitle = step.mapping === null || (step.mapping.columns.title ?? []).length > 0;
  return (
    <>
      <Button variant="default" onClick={restart} disabled={isBusy}>
        {t('imports.otherFile')}
      </Button>
      {step.at === 'map' && (
        <Button onClick={() => void check()} disabled={isBusy || !hasTitle}>
          {t('imports.check')}
        </Button>
      )}
      {step.at === 'check' && (
        <>
          <Button variant="default" onClick={back} disabled={isBusy}>
            {t('imports.back')}
          </Button>
          <Button
            onClick={() => void run()}
            disabled={isBusy || step.result.failed > 0 || step.result.created + step.result.updated === 0}
            data-autofocus
          >
            {t(`imports.import.${step.result.target}`, {
              count: step.result.created + step.result.updated,
              shown: number(step.result.created + step.result.updated),
            })}
          </Button>
        </>
      )}
    </>
  );
};

/** A file of dossiers or meetings on its way in: chosen, understood, checked, imported, undone if need be. */
export const ImportPage = () => {
  const { t } = useTranslation();
  const importing = useImport();
  const { step, fileName, work, progress, cancel, error } = importing;
  const about = () => {
    if (step.at === 'choose') return t('imports.steps.choose');
    const { columns, rows, target } = step.inspection;
    const file = t(target === 'dossiers' ? 'imports.file' : 'imports.calendar', {
      file: fileName,
      columns: columns.length,
      rows: number(rows),
    });
    return step.at === 'map' ? `${file}. ${t('imports.steps.map')}` : file;
  };
  return (
    <Page title={t('imports.title')} subtitle={about()} actions={<Actions {...importing} />}>
      {error !== null && progress === null && (
        <Alert color="red" variant="outline" role="alert" title={t(failures[work])} classNames={{ title: 'late' }}>
          {error.message}
        </Alert>
      )}
      {progress !== null && (
        <WorkProgress key={work} work={work} file={fileName} progress={progress} onCancel={() => void cancel()} />
      )}
      {step.at === 'choose' && progress === null && <ChooseFile {...importing} />}
      {step.at === 'map' && step.mapping !== null && (
        <MappingForm
          inspection={step.inspection}
          mapping={step.mapping}
          onChange={importing.setMapping}
          onRead={(reading) => void importing.read(reading)}
        />
      )}
      {step.at === 'map' && <Sample {...step.inspection} />}
      {(step.at === 'check' || step.at === 'done') && (
        <>
          <Outcome result={step.result} isDone={step.at === 'done'} />
          <Problems problems={step.result.problems} />
        </>
      )}
    </Page>
  );
};
