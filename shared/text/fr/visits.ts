/** The sentences of visits. */
export const visits = {
  missing: 'Cet appel ou cette visite n’existe pas ou est dans la corbeille.',
  callBackEarly: 'La date de rappel précède l’appel.',
  inFuture: 'Un appel ou une visite ne se consigne pas à l’avance.',
  callBack: (person: string, phone: string) => `Rappeler ${person}${phone === '' ? '' : ` (${phone})`}`,
};
