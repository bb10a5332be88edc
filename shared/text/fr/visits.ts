/** The sentences of visits. */
export const visits = {};
