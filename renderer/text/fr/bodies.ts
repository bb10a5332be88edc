export const bodies = {
  title: 'bodies',
};
