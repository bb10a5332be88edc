/** The sentences of documents. */
export const documents = {
  missing: 'Ce document n’existe pas ou est dans la corbeille.',
  letterMissing: 'Ce courrier n’existe pas.',
  chaseMissing: 'Cette relance n’existe pas ou a été retirée.',
  noTarget: 'Indiquez le dossier, le courrier ou la réunion auquel rattacher le document. Rien n’a été enregistré.',
  emptyFile: 'Le fichier est vide. Rien n’a été enregistré.',
  graded:
    'Un courrier classifié ou laissé sous pli fermé ne reçoit pas de pièce : seuls son numéro, ses mentions, sa date et son détenteur sont tenus. Rien n’a été enregistré.',
  fileMissing:
    'Le fichier de ce document manque dans le dossier de données. Rien n’a été ouvert ; une sauvegarde peut le contenir encore.',
  fileAltered:
    'Le fichier de ce document a été altéré depuis son dépôt. Rien n’a été ouvert ; une sauvegarde peut le contenir intact.',
  unnamed: 'sans nom',
  notAwaited: 'Cette pièce n’est plus attendue. Aucune relance n’a été enregistrée.',
  chasedLater: 'Une relance s’enregistre le jour de son envoi ou après, pas avant. Rien n’a été enregistré.',
  nextBefore: 'La prochaine relance précède celle-ci. Rien n’a été enregistré.',
  notEml: 'Ce fichier .eml n’est pas un message lisible. Rien n’a été importé.',
  notMsg: 'Ce fichier .msg n’est pas un message Outlook lisible. Rien n’a été importé.',
  tooMuchText: 'Ce message porte plus de texte qu’un courrier ne peut en avoir. Rien n’a été importé.',
  tooManyEnclosures: (limit: number) => `Ce message porte plus de ${limit} pièces jointes. Rien n’a été importé.`,
  remarks: {
    bodyCut: 'Le texte est trop long et n’est repris qu’en partie ; le fichier d’origine le garde entier.',
    lineCut: (limit: number) =>
      `L’objet ou l’expéditeur est coupé après ${limit} caractères ; le fichier d’origine le garde entier.`,
    pictures: (n: number) =>
      n === 1
        ? 'Une image placée dans le texte reste dans le fichier d’origine.'
        : `${n} images placées dans le texte restent dans le fichier d’origine.`,
    winmail: (name: string) =>
      `La pièce ${name} est une enveloppe d’Outlook qui n’a pas été ouverte : ses pièces ne sont pas reprises une à une.`,
    emptyEnclosure: (name: string) => `La pièce jointe ${name} est vide et n’est pas reprise.`,
    noText: 'Le texte de ce message n’a pas pu être lu ; le fichier d’origine le contient.',
  },
};
