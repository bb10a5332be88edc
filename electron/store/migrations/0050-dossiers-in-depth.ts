export const dossiersInDepth = '';
