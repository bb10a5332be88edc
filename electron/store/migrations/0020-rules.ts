export const deadlineRules = '';
