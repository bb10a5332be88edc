export const records = {
  title: 'records',
};
