/** The sentences of bodies. */
export const bodies = {};
