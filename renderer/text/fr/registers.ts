export const registers = {
  title: 'registers',
};
