export const rooms = {
  title: 'rooms',
};
