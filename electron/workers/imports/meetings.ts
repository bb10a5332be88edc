import { AppError } from '#shared/contract/errors.ts';
import type { Known } from '#shared/imports/rules.ts';
import type { ImportResult, Inspection } from '#shared/imports/schema.ts';
import type { Desk } from '../message.ts';

type Calendar = { readonly bytes: Uint8Array; readonly fileName: string; readonly known: Known };

export const inspectCalendar = (_calendar: Calendar, _desk: Desk): Inspection => {
  throw new AppError('validation', (w) => w.imports.notCalendar);
};

export const importMeetings = (_calendar: Calendar & { readonly isDryRun: boolean }, _desk: Desk): ImportResult => {
  throw new AppError('validation', (w) => w.imports.notCalendar);
};
