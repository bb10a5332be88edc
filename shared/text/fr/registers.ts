/** The sentences of registers. */
export const registers = {};
