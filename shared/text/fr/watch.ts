/** The sentences of watch. */
export const watch = {
  missing: 'Ce texte n’existe pas ou est dans la corbeille.',
};
