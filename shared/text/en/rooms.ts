import type { rooms as french } from '#shared/text/fr/rooms.ts';

export const rooms: typeof french = {};
