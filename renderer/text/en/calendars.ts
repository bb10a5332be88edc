import type { calendars as fr } from '#renderer/text/fr/calendars.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const calendars = {
  title: 'calendars',
} satisfies Shape<typeof fr>;
