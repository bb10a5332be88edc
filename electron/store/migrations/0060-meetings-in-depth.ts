export const meetingsInDepth = '';
