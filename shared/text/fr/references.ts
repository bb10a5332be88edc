/** The sentences of references. */
export const references = {
  missing: 'Cette affaire signalée n’existe pas ou est dans la corbeille.',
  foreign: (field: string) => `Le registre de cette affaire n’a pas de champ « ${field} ». Rien n’a été enregistré.`,
  sittingNeeded: 'Une question parlementaire exige la date de la séance. Rien n’a été enregistré.',
  wrongStar: 'Cette forme de question n’existe pas dans ce registre. Rien n’a été enregistré.',
  beforeReceived: 'Cette date précède celle de la réception. Rien n’a été enregistré.',
  inFuture: 'Cet acte ne peut pas être daté dans le futur. Rien n’a été enregistré.',
  notForKind: 'Cet acte n’existe pas pour ce registre. Rien n’a été enregistré.',
  transferNeedsTo: 'Une transmission indique à qui l’affaire est transmise. Rien n’a été enregistré.',
  noFee: 'Aucun complément de frais n’est demandé pour cette affaire. Rien n’a été enregistré.',
  feeDates: 'Le paiement ne peut pas précéder la demande de frais. Rien n’a été enregistré.',
  extensionNeeds: 'Une prolongation indique sa nouvelle date et son motif. Rien n’a été enregistré.',
  extensionApproval:
    'La prolongation d’un engagement exige l’accord du ministre : indiquez qui l’a donné. Rien n’a été enregistré.',
  extensionEarlier: 'La prolongation doit dépasser la date de réception. Rien n’a été enregistré.',
  noAppeal: 'Aucun recours n’est enregistré pour cette affaire. Rien n’a été enregistré.',
  appealDates: 'La décision sur le recours ne peut pas précéder le recours. Rien n’a été enregistré.',
  deadlineTitles: {
    qe: 'Réponse à la question écrite',
    pq: 'Réponse à la question parlementaire',
    assurance: 'Engagement à tenir',
    mp_letter: 'Réponse au parlementaire',
    rti: 'Réponse à la demande RTI',
    cpgrams: 'Réponse à la réclamation',
    cada: 'Réponse à la demande de document',
    appeal: 'Réponse au recours',
  },
};
