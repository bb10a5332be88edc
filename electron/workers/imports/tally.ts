import type { ImportProblem, ImportResult } from '#shared/imports/schema.ts';

/** Counts what becomes of each row of a file, with its problems. */
export const tallyOf = (target: ImportResult['target'], fileName: string) => {
  const problems: ImportProblem[] = [];
  const counts = { created: 0, updated: 0, duplicates: 0, failed: 0 };
  const list = (severity: ImportProblem['severity'], problem: Omit<ImportProblem, 'severity'>): void => {
    problems.push({ ...problem, severity, value: problem.value.slice(0, 200) });
  };
  return {
    counts,
    notice: (problem: Omit<ImportProblem, 'severity'>): void => list('notice', problem),
    update: (problem: Omit<ImportProblem, 'severity'>): void => {
      counts.updated += 1;
      list('notice', problem);
    },
    error: (problem: Omit<ImportProblem, 'severity'>): void => list('error', problem),
    duplicate: (problem: Omit<ImportProblem, 'severity'>): void => {
      counts.duplicates += 1;
      list('duplicate', problem);
    },
    result: (importId: string | null): ImportResult => ({
      target,
      fileName,
      rows: counts.created + counts.updated + counts.duplicates + counts.failed,
      ...counts,
      problems: [...problems].sort((a, b) => a.line - b.line),
      importId,
    }),
  };
};

export type Tally = ReturnType<typeof tallyOf>;
