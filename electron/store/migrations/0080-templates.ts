export const templates = '';
