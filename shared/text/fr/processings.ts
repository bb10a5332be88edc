/** The sentences of processings. */
export const processings = {
  missing: 'Ce traitement n’existe pas ou est dans la corbeille.',
  reviewInFuture: 'La date de révision ne peut pas être dans le futur.',
};
