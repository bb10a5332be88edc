export const circuits = {
  title: 'circuits',
};
