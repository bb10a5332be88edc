/** The sentences of processings. */
export const processings = {};
