export const watch = {
  title: 'watch',
};
