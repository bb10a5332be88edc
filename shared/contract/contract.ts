import { dashboardContract } from '#shared/dashboard/contract.ts';
import { deadlinesContract } from '#shared/deadlines/contract.ts';
import { dossiersContract } from '#shared/dossiers/contract.ts';
import { importsContract } from '#shared/imports/contract.ts';
import { kindsContract } from '#shared/kinds/contract.ts';
import { meetingsContract } from '#shared/meetings/contract.ts';
import { peopleContract } from '#shared/people/contract.ts';
import { reportsContract } from '#shared/reports/contract.ts';
import { settingsContract } from '#shared/settings/contract.ts';
import { systemContract } from '#shared/system/contract.ts';
import { tasksContract } from '#shared/tasks/contract.ts';
import { timeContract } from '#shared/time/contract.ts';
import { todayContract } from '#shared/today/contract.ts';
import { viewsContract } from '#shared/views/contract.ts';
import type { Client, Contract } from './procedure.ts';

/** Every feature's procedures: what any host offers. */
export const contract = {
  system: systemContract,
  settings: settingsContract,
  people: peopleContract,
  kinds: kindsContract,
  dossiers: dossiersContract,
  views: viewsContract,
  meetings: meetingsContract,
  deadlines: deadlinesContract,
  time: timeContract,
  today: todayContract,
  dashboard: dashboardContract,
  imports: importsContract,
  reports: reportsContract,
  tasks: tasksContract,
} satisfies Contract;

/** Pivot's contract, as a type. */
export type PivotContract = typeof contract;

/** Pivot as its callers see it. */
export type PivotClient = Client<PivotContract>;
