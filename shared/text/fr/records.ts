/** The sentences of records. */
export const records = {};
