/** The sentences of watch. */
export const watch = {};
