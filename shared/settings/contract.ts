import { z } from 'zod';
import { command, query } from '#shared/contract/procedure.ts';
import { settings, settingsPatch } from './schema.ts';

export const settingsContract = {
  get: query('The settings', z.object({}), settings),
  update: command('Changes settings', z.object({ patch: settingsPatch }), settings),
};
