import { z } from 'zod';
import { query } from '#shared/contract/procedure.ts';
import { personLoad } from '#shared/dashboard/schema.ts';
import { deadlineRow } from '#shared/deadlines/schema.ts';
import { dossierRow } from '#shared/dossiers/schema.ts';
import { localDate } from '#shared/kernel/fields.ts';
import { meetingRow } from '#shared/meetings/schema.ts';
import { pillarShare } from '#shared/time/schema.ts';

/** One line of the work list. */
export const workItem = z.discriminatedUnion('is', [
  z.object({ is: z.literal('dossier'), dueOn: localDate, dossier: dossierRow }),
  z.object({ is: z.literal('deadline'), dueOn: localDate, deadline: deadlineRow }),
]);
export type WorkItem = z.infer<typeof workItem>;

/** What the sidebar counts. */
const counts = z.object({
  late: z.number().int(),
  openDossiers: z.number().int(),
  meetingsToday: z.number().int(),
  /** Deadlines, decisions and due dates late or due within seven days. */
  deadlines: z.number().int(),
  /** Drafts on their way in the signature book, and those whose visa is late. */
  drafts: z.number().int(),
  lateVisas: z.number().int(),
});

export const todayContract = {
  overview: query(
    'The day: what is late or due, the meetings, the balance of time, the load of the team',
    z.object({ balanceDays: z.number().int().min(1).max(366).default(30) }),
    z.object({
      day: localDate,
      counts,
      dueThisWeek: z.number().int(),
      /** Late, or due by the end of the coming seven days, most pressing first; all of them. */
      work: z.array(workItem),
      meetings: z.array(meetingRow),
      balance: z.object({ from: localDate, to: localDate, minutes: z.number().int(), pillars: z.array(pillarShare) }),
      load: z.array(personLoad),
    }),
  ),
  counts: query('The figures beside the sidebar entries', z.object({}), counts),
};
