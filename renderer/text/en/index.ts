import { common } from './common.ts';
import { dashboard } from './dashboard.ts';
import { deadlines } from './deadlines.ts';
import { dossiers } from './dossiers.ts';
import { imports } from './imports.ts';
import { meetings } from './meetings.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { team } from './team.ts';
import { time } from './time.ts';
import { today } from './today.ts';

export const en = { common, shell, today, dossiers, imports, meetings, deadlines, time, team, dashboard, settings };
