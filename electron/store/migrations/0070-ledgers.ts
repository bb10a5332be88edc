export const ledgers = '';
