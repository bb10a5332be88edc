/** The sentences of mail. */
export const mail = {};
