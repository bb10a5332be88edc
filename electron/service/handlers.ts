import { dashboard } from '#electron/features/dashboard/service.ts';
import { deadlines } from '#electron/features/deadlines/service.ts';
import { dossiers } from '#electron/features/dossiers/service.ts';
import { imports } from '#electron/features/imports/service.ts';
import { kinds } from '#electron/features/kinds/service.ts';
import { meetings } from '#electron/features/meetings/service.ts';
import { people } from '#electron/features/people/service.ts';
import { reports } from '#electron/features/reports/service.ts';
import { settings } from '#electron/features/settings/service.ts';
import { system } from '#electron/features/system/service.ts';
import { time } from '#electron/features/time/service.ts';
import { today } from '#electron/features/today/service.ts';
import { views } from '#electron/features/views/service.ts';
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
  today,
  dashboard,
  imports,
  reports,
};
