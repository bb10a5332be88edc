export const mail = '';
