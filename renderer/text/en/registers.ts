import type { registers as fr } from '#renderer/text/fr/registers.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const registers = {
  title: 'registers',
} satisfies Shape<typeof fr>;
