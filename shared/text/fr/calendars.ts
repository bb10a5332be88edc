/** The sentences of calendars. */
export const calendars = {};
