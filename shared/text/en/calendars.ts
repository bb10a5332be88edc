import type { calendars as french } from '#shared/text/fr/calendars.ts';

export const calendars: typeof french = {};
