import { z } from 'zod';
import { task } from '#shared/contract/procedure.ts';
import { deadlineSources } from '#shared/deadlines/schema.ts';
import { dossierFilter } from '#shared/dossiers/schema.ts';
import { id, localDate } from '#shared/kernel/fields.ts';

/** A file made by the service, fetched once from `/files/TICKET`. */
const produced = z.object({ ticket: z.string(), fileName: z.string(), rows: z.number().int() });

export const csvLists = ['dossiers', 'meetings', 'deadlines', 'time', 'people'] as const;

const span = {
  from: localDate.optional(),
  to: localDate.optional(),
  personId: id.optional(),
  source: z.enum(deadlineSources).optional(),
};

export const reportsContract = {
  csv: task(
    'A list as a CSV file, all its rows',
    z.object({ list: z.enum(csvLists), filter: z.object({ ...dossierFilter, ...span }).default({}) }),
    produced.extend({
      /** Restricted dossiers that the filter would hold and the file leaves out. */
      restricted: z.number().int().min(0),
    }),
  ),
  dashboard: task(
    'The dashboard of a period as one HTML file that opens offline, or as PDF',
    z.object({
      from: localDate,
      to: localDate,
      personId: id.optional(),
      format: z.enum(['html', 'pdf']).default('html'),
    }),
    produced,
  ),
};
