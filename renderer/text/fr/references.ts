export const references = {
  title: 'references',
};
