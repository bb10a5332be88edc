import { z } from 'zod';
import { command, query } from '#shared/contract/procedure.ts';
import { profile, profilePlan, profileState, settings, settingsPatch } from './schema.ts';

export const settingsContract = {
  get: query('The settings', z.object({}), settings),
  update: command('Changes settings', z.object({ patch: settingsPatch }), settings),
  profilePlan: query('What choosing an administration would change', z.object({ profile }), profilePlan),
  applyProfile: command(
    'Chooses an administration: its kinds, rules, registers, calendar and numbers; answers what was before',
    z.object({ profile }),
    z.object({ settings, before: profileState }),
  ),
  restoreProfile: command(
    'Puts back what choosing an administration changed',
    z.object({ before: profileState }),
    settings,
  ),
};
