export const documents = '';
