export const processings = {
  title: 'processings',
};
