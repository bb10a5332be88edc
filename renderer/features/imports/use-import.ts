import { useState } from 'react';
import { client, type HostError, toHostError } from '#renderer/api/client.ts';
import { upload } from '#renderer/api/files.ts';
import { useTask } from '#renderer/api/tasks.ts';
import type { ImportResult, ImportTarget, Inspection, Mapping } from '#shared/imports/schema.ts';

/** What the service is doing with the file. */
export type Work = 'reading' | 'checking' | 'running';

/** Where the import stands. */
export type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'map'; readonly inspection: Inspection; readonly mapping: Mapping | null }
  | {
      readonly at: 'check' | 'done';
      readonly inspection: Inspection;
      readonly mapping: Mapping | null;
      readonly result: ImportResult;
    };

type Reading = Partial<Pick<Mapping, 'encoding' | 'separator'>>;

/** One file on its way from the choice to the result; what was chosen stays when a step fails. */
export const useImport = () => {
  const [target, setTarget] = useState<ImportTarget>('dossiers');
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [ticket, setTicket] = useState('');
  const [fileName, setFileName] = useState('');
  const [work, setWork] = useState<Work>('reading');
  const [uploadError, setUploadError] = useState<HostError | null>(null);
  const task = useTask();

  const inspect = async (source: string, reading: Reading = {}): Promise<void> => {
    setWork('reading');
    const inspection = await task.run((taskId) =>
      client.imports.inspect({ ticket: source, target, ...reading, taskId }),
    );
    if (inspection === undefined) return;
    const mapping = inspection.mapping && { ...inspection.mapping, ...reading };
    setStep({ at: 'map', inspection, mapping });
  };
  const take = async (file: File): Promise<void> => {
    setUploadError(null);
    setFileName(file.name);
    try {
      const taken = await upload(file);
      setTicket(taken);
      await inspect(taken);
    } catch (error) {
      setUploadError(toHostError(error));
    }
  };
  const go = async (isRun: boolean): Promise<void> => {
    if (step.at === 'choose') return;
    const { inspection, mapping } = step;
    setWork(isRun ? 'running' : 'checking');
    const source = { ticket, target, mapping };
    const result = await task.run((taskId) =>
      isRun ? client.imports.run({ ...source, taskId }) : client.imports.check({ ...source, taskId }),
    );
    if (result !== undefined) setStep({ at: isRun ? 'done' : 'check', inspection, mapping, result });
  };
  return {
    target,
    setTarget,
    step,
    fileName,
    work,
    progress: task.progress,
    cancel: task.cancel,
    error: uploadError ?? task.error,
    take,
    read: (reading: Reading) => inspect(ticket, reading),
    setMapping: (mapping: Mapping) => setStep((now) => (now.at === 'map' ? { ...now, mapping } : now)),
    check: () => go(false),
    run: () => go(true),
    back: () =>
      setStep((now) => (now.at === 'choose' ? now : { at: 'map', inspection: now.inspection, mapping: now.mapping })),
    restart: () => setStep({ at: 'choose' }),
  };
};

export type Importing = ReturnType<typeof useImport>;
