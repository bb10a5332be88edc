/** The sentences of bodies. */
export const bodies = {
  missing: 'Cette instance n’existe pas ou est dans la corbeille.',
  taken: (name: string) => `L’instance « ${name} » existe déjà. Rien n’a été enregistré.`,
  shareOverWhole: 'Le quorum ne peut pas dépasser le nombre de membres. Rien n’a été enregistré.',
};
