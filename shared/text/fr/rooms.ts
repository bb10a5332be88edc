/** The sentences of rooms. */
export const rooms = {};
