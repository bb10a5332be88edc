/** The sentences of bodies. */
export const bodies = {
  missing: 'This body does not exist or is in the bin.',
  taken: (name: string) => `The body “${name}” exists already. Nothing was saved.`,
  shareOverWhole: 'The quorum cannot exceed the number of members. Nothing was saved.',
};
