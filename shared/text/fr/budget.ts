/** The sentences of budget. */
export const budget = {};
