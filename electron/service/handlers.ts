import { bodies } from '#electron/features/bodies/service.ts';
import { budget } from '#electron/features/budget/service.ts';
import { calendars } from '#electron/features/calendars/service.ts';
import { circuits } from '#electron/features/circuits/service.ts';
import { correspondents } from '#electron/features/correspondents/service.ts';
import { dashboard } from '#electron/features/dashboard/service.ts';
import { deadlines } from '#electron/features/deadlines/service.ts';
import { documents } from '#electron/features/documents/service.ts';
import { dossiers } from '#electron/features/dossiers/service.ts';
import { imports } from '#electron/features/imports/service.ts';
import { kinds } from '#electron/features/kinds/service.ts';
import { mail } from '#electron/features/mail/service.ts';
import { meetings } from '#electron/features/meetings/service.ts';
import { movements } from '#electron/features/movements/service.ts';
import { people } from '#electron/features/people/service.ts';
import { processings } from '#electron/features/processings/service.ts';
import { records } from '#electron/features/records/service.ts';
import { references } from '#electron/features/references/service.ts';
import { registers } from '#electron/features/registers/service.ts';
import { reports } from '#electron/features/reports/service.ts';
import { rooms } from '#electron/features/rooms/service.ts';
import { settings } from '#electron/features/settings/service.ts';
import { system } from '#electron/features/system/service.ts';
import { templates } from '#electron/features/templates/service.ts';
import { time } from '#electron/features/time/service.ts';
import { today } from '#electron/features/today/service.ts';
import { views } from '#electron/features/views/service.ts';
import { visits } from '#electron/features/visits/service.ts';
import { watch } from '#electron/features/watch/service.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { FeatureHandlers } from './context.ts';

/** Who answers what: one line a feature. `tasks` is answered by the service itself. */
export const handlers: { readonly [F in Exclude<keyof PivotContract, 'tasks'>]: FeatureHandlers<PivotContract[F]> } = {
  system,
  settings,
  people,
  kinds,
  dossiers,
  views,
  meetings,
  deadlines,
  time,
  calendars,
  mail,
  correspondents,
  documents,
  circuits,
  movements,
  references,
  records,
  budget,
  watch,
  visits,
  processings,
  rooms,
  bodies,
  templates,
  registers,
  today,
  dashboard,
  imports,
  reports,
};
