import type { mail as french } from '#shared/text/fr/mail.ts';

export const mail: typeof french = {};
