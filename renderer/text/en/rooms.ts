import type { rooms as fr } from '#renderer/text/fr/rooms.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const rooms = {
  title: 'rooms',
} satisfies Shape<typeof fr>;
