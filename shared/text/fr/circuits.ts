const shortDate = (day: string): string => day.split('-').reverse().join('/');

const states = {
  in_circuit: 'au visa',
  returned: 'revenu au rédacteur',
  to_sign: 'à la signature',
  signed: 'signé',
  dispatched: 'expédié',
  withdrawn: 'retiré du circuit',
};

/** The sentences of circuits. */
export const circuits = {
  missing: 'Ce projet n’existe pas ou est dans la corbeille.',
  noDelegation: 'Cette délégation n’existe pas ou est dans la corbeille.',
  noDocument: 'Cette pièce n’existe pas ou est dans la corbeille. Rien n’a été modifié.',
  noLetter: 'Ce courrier n’existe pas. Le projet n’est pas expédié.',
  notDeparture: (number: string) =>
    `Le courrier ${number} est une arrivée : un projet part avec un courrier au départ. Rien n’a été modifié.`,
  letterCancelled: (number: string) =>
    `Le courrier ${number} est annulé : un projet ne part pas avec lui. Rien n’a été modifié.`,
  letterOfOther: (number: string) => `Le courrier ${number} appartient à un autre dossier. Rien n’a été modifié.`,
  stepForNobody: 'Chaque étape du circuit désigne une personne ou une fonction. Le projet n’est pas parti.',
  dossierStopped: (reference: string, state: string) =>
    `Le dossier ${reference} est à l’état « ${state} » : aucun projet n’y circule. Rien n’a été modifié.`,
  wrongState: (state: keyof typeof states) =>
    `Ce projet est ${states[state]} : cet acte n’est pas possible maintenant. Rien n’a été modifié.`,
  reasonNeeded: 'Une réserve ou un refus exige un motif. Le visa n’est pas enregistré.',
  whoseVisa: (label: string) =>
    `Plusieurs personnes peuvent donner le visa « ${label} », ou aucune : indiquez qui l’a donné. Le visa n’est pas enregistré.`,
  beforeAsked: (day: string) => `Cette date précède le ${shortDate(day)}, jour de la demande. Rien n’a été modifié.`,
  inFuture: 'Cet acte ne peut pas être daté dans le futur. Rien n’a été modifié.',
  noSignatory:
    'Aucun signataire n’est désigné, et la section n’a pas de chef unique : indiquez qui signe. Rien n’a été modifié.',
  mayNotSign: (name: string, kind: string, day: string) =>
    `${name} n’est pas chef de section et n’a pas de délégation de signature valable le ${shortDate(day)} pour le type ${kind}. Le projet n’est pas signé.`,
  beforeSigned: (day: string) =>
    `Le départ ne peut pas précéder la signature du ${shortDate(day)}. Rien n’a été modifié.`,
  nothingToUndo: 'Ce projet n’a pas d’acte à annuler.',
  dossierWentOn: (reference: string) =>
    `Le dossier ${reference} a changé d’état depuis cet acte. Annulez d’abord ce changement. Rien n’a été modifié.`,
  delegationPeriod: 'La fin d’une délégation ne peut pas précéder son début. Rien n’a été enregistré.',
  delegationUsed: 'Un projet a été signé sous cette délégation : mettez-y fin par une date au lieu de la supprimer.',
  movementMissing: 'Ce mouvement n’existe pas ou est dans la corbeille.',
  movementNobody: 'Indiquez qui détient le dossier : une personne de la section ou un nom. Rien n’a été enregistré.',
  movementDates: 'Le retour ne peut pas précéder l’envoi. Rien n’a été enregistré.',
  movementBack: 'Le retour attendu ne peut pas précéder l’envoi. Rien n’a été enregistré.',
  movementFuture: 'Un mouvement ne peut pas être daté dans le futur. Rien n’a été enregistré.',
  alreadyOut: (holder: string, day: string) =>
    `Cette partie du dossier est déjà sortie, chez ${holder} depuis le ${shortDate(day)}. Enregistrez d’abord son retour.`,
  alreadyBack: (day: string) => `Cette partie du dossier est revenue le ${shortDate(day)}. Rien n’a été modifié.`,
};
