import type { mail as fr } from '#renderer/text/fr/mail.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const mail = {
  title: 'mail',
} satisfies Shape<typeof fr>;
