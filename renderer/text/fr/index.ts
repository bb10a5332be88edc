import { bodies } from './bodies.ts';
import { budget } from './budget.ts';
import { calendars } from './calendars.ts';
import { circuits } from './circuits.ts';
import { common } from './common.ts';
import { dashboard } from './dashboard.ts';
import { deadlines } from './deadlines.ts';
import { documents } from './documents.ts';
import { dossiers } from './dossiers.ts';
import { imports } from './imports.ts';
import { mail } from './mail.ts';
import { meetings } from './meetings.ts';
import { processings } from './processings.ts';
import { profile } from './profile.ts';
import { records } from './records.ts';
import { references } from './references.ts';
import { registers } from './registers.ts';
import { rooms } from './rooms.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { team } from './team.ts';
import { templates } from './templates.ts';
import { time } from './time.ts';
import { today } from './today.ts';
import { visits } from './visits.ts';
import { watch } from './watch.ts';

export const fr = {
  common,
  shell,
  today,
  dossiers,
  imports,
  meetings,
  deadlines,
  time,
  team,
  dashboard,
  settings,
  calendars,
  mail,
  documents,
  circuits,
  references,
  records,
  templates,
  registers,
  profile,
  budget,
  watch,
  visits,
  processings,
  rooms,
  bodies,
};
