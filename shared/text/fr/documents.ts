/** The sentences of documents. */
export const documents = {};
