/** The sentences of templates. */
export const templates = {};
