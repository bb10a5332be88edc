import { bodiesContract } from '#shared/bodies/contract.ts';
import { budgetContract } from '#shared/budget/contract.ts';
import { calendarsContract } from '#shared/calendars/contract.ts';
import { circuitsContract } from '#shared/circuits/contract.ts';
import { correspondentsContract } from '#shared/correspondents/contract.ts';
import { dashboardContract } from '#shared/dashboard/contract.ts';
import { deadlinesContract } from '#shared/deadlines/contract.ts';
import { documentsContract } from '#shared/documents/contract.ts';
import { dossiersContract } from '#shared/dossiers/contract.ts';
import { importsContract } from '#shared/imports/contract.ts';
import { kindsContract } from '#shared/kinds/contract.ts';
import { mailContract } from '#shared/mail/contract.ts';
import { meetingsContract } from '#shared/meetings/contract.ts';
import { movementsContract } from '#shared/movements/contract.ts';
import { peopleContract } from '#shared/people/contract.ts';
import { processingsContract } from '#shared/processings/contract.ts';
import { recordsContract } from '#shared/records/contract.ts';
import { referencesContract } from '#shared/references/contract.ts';
import { registersContract } from '#shared/registers/contract.ts';
import { reportsContract } from '#shared/reports/contract.ts';
import { roomsContract } from '#shared/rooms/contract.ts';
import { settingsContract } from '#shared/settings/contract.ts';
import { systemContract } from '#shared/system/contract.ts';
import { tasksContract } from '#shared/tasks/contract.ts';
import { templatesContract } from '#shared/templates/contract.ts';
import { timeContract } from '#shared/time/contract.ts';
import { todayContract } from '#shared/today/contract.ts';
import { viewsContract } from '#shared/views/contract.ts';
import { visitsContract } from '#shared/visits/contract.ts';
import { watchContract } from '#shared/watch/contract.ts';
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
  calendars: calendarsContract,
  mail: mailContract,
  correspondents: correspondentsContract,
  documents: documentsContract,
  circuits: circuitsContract,
  movements: movementsContract,
  references: referencesContract,
  records: recordsContract,
  budget: budgetContract,
  watch: watchContract,
  visits: visitsContract,
  processings: processingsContract,
  rooms: roomsContract,
  bodies: bodiesContract,
  templates: templatesContract,
  registers: registersContract,
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
