/** The sentences of references. */
export const references = {};
