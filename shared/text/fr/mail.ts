const shortDate = (day: string): string => day.split('-').reverse().join('/');

/** The sentences of mail. */
export const mail = {
  noLetter: 'Ce courrier n’existe pas.',
  noCorrespondent: 'Ce correspondant n’existe pas ou est dans la corbeille.',
  numberTaken: (number: string) =>
    `Le numéro ${number} est déjà attribué à un autre courrier. Rien n’a été enregistré.`,
  numberNotNext: (number: string, next: string) =>
    `Le numéro ${number} n’est pas le suivant de sa série, qui est ${next}. Rien n’a été enregistré.`,
  otherYear: (number: string) =>
    `Le courrier ${number} garde l’année de son numéro : annulez-le, puis enregistrez-le à sa date. Rien n’a été modifié.`,
  stampInFuture: 'Le timbre à date ne peut pas être postérieur à aujourd’hui.',
  subjectNeeded: 'Indiquez l’objet du courrier.',
  emptyEnvelope: 'Enveloppe vide',
  untitledFile: 'Sans objet',
  coverOnly: (field: string) =>
    `Un pli fermé se réduit à son numéro, ses marques, sa date et son détenteur : ${field} n’est pas admis. Rien n’a été enregistré.`,
  coverFields: {
    subject: 'l’objet',
    correspondent: 'le correspondant',
    senderRef: 'la référence de l’expéditeur',
    senderDate: 'la date de la pièce',
    dossier: 'le dossier',
    notes: 'les notes',
    enclosures: 'les pièces jointes',
    request: 'le suivi de la demande',
    reply: 'une réponse',
    file: 'le fichier',
    interimReply: 'la réponse d’attente',
  },
  opened: 'Un courrier ordinaire ne devient pas un pli fermé : ses champs restent au registre. Rien n’a été modifié.',
  onlyArrivals: 'Seul un courrier arrivée se traite ainsi. Rien n’a été modifié.',
  isCancelled: (number: string) => `Le courrier ${number} est annulé : il ne change plus.`,
  isDisposed: (number: string) => `Le courrier ${number} est classé : annulez d’abord son classement.`,
  alreadyAcknowledged: (day: string) => `L’accusé de réception est déjà noté au ${shortDate(day)}.`,
  alreadyReplied: (day: string) => `La réponse finale est déjà partie le ${shortDate(day)}.`,
  alreadyInterim: (day: string) => `La réponse d’attente est déjà partie le ${shortDate(day)}.`,
  beforeStamp: (day: string) => `Cette date précède l’arrivée du courrier, le ${shortDate(day)}. Rien n’a été modifié.`,
  inFuture: 'Cette date est dans le futur. Rien n’a été modifié.',
  disposalNeedsOrder:
    'Le classement définitif exige l’ordre du chef de section : indiquez qui l’a donné et à quelle date.',
  orderInFuture: 'L’ordre de classement ne peut pas être daté dans le futur.',
  notReplied: 'Ce courrier n’a pas encore de réponse finale : il ne peut pas être classé comme répondu.',
  answersItself: 'Un courrier ne peut pas se répondre à lui-même.',
  sameDirection: 'Un courrier répond à un courrier de l’autre registre.',
  dueBeforeStamp: 'L’échéance précède le timbre à date.',
  nothingToUndo: 'Ce courrier n’a rien à annuler.',
  undoneWithReply: (number: string) => `Enregistrement annulé avec celui du courrier ${number}`,
  dossierOnce: 'Choisissez un dossier ou ouvrez-en un : pas les deux.',
  correspondentOnce: 'Choisissez un correspondant ou indiquez un nom : pas les deux.',
  numberTooLong: (number: string) => `Le numéro ${number} dépasse 100 caractères. Raccourcissez le modèle de numéro.`,
  acknowledgementOf: (subject: string) => `Accusé de réception : ${subject}`,
  interimOf: (subject: string) => `Réponse d’attente : ${subject}`,
  replyTo: (subject: string) => `Réponse : ${subject}`,
  mergeWithItself: 'Un correspondant ne peut pas être fusionné avec lui-même.',
  notMerged: 'Ce correspondant n’est pas fusionné.',
  keeperMerged: 'Le correspondant qui l’a reçu est lui-même fusionné : défaites d’abord cette fusion.',
  restoreMerged: 'Ce correspondant est fusionné : défaites la fusion pour le retrouver.',
  mergedInto: (name: string, keeper: string, letters: number) =>
    `« ${name} » fusionné avec « ${keeper} » (${letters} ${letters < 2 ? 'courrier' : 'courriers'})`,
};
