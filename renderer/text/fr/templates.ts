export const templates = {
  title: 'templates',
};
