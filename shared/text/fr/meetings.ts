const shortDate = (day: string): string => day.split('-').reverse().join('/');
const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

const kinds = {
  decisions: 'Relevé de décisions',
  summary: 'Compte rendu',
  full_record: 'Procès-verbal',
};

/** The sentences of meetings, and the words of their documents. */
export const meetings = {
  endBeforeStart: 'La fin de la réunion doit suivre son début.',
  tooLong: (days: number) => `Une réunion ne peut pas durer plus de ${days} jours.`,
  nobodyToFill: 'Aucun participant de la section n’a de temps à saisir pour cette réunion.',
  notYetHeld: 'La réunion n’a pas encore commencé : son temps ne peut pas être saisi.',
  isCancelled: 'Cette réunion est annulée. Rien n’a été modifié.',
  notInSeries: 'Cette réunion n’appartient pas à une série. Rien n’a été modifié.',
  emptySeries: 'Cette règle ne donne aucune date ouvrée. Rien n’a été enregistré.',
  seriesTooLong: (limit: number) =>
    `Une série compte ${limit.toLocaleString('fr')} réunions et cinq ans au plus. Raccourcissez-la. Rien n’a été enregistré.`,
  notConvened: 'Cette réunion n’est pas convoquée.',
  lateNeedsReason: (by: string) =>
    `La convocation devait partir le ${shortDate(by)} au plus tard. Indiquez le motif du retard. Rien n’a été enregistré.`,
  convenedInFuture: 'La convocation ne peut pas être datée dans le futur. Rien n’a été enregistré.',
  nobodyToConvene: 'La réunion n’a aucun participant à convoquer. Rien n’a été enregistré.',
  numberTaken: (number: string, title: string) =>
    `Le numéro ${number} est déjà celui de la réunion « ${title} ». Rien n’a été enregistré.`,
  numberNeedsBody: 'Un numéro de procès-verbal appartient à la série d’une instance. Choisissez l’instance.',
  nothingToApprove: 'Rien n’est encore écrit : il n’y a pas de compte rendu à approuver. Rien n’a été enregistré.',
  alreadyApproved: 'Ce compte rendu est approuvé. Rouvrez-le pour le modifier. Rien n’a été enregistré.',
  notApproved: 'Ce compte rendu n’est pas approuvé.',
  approvedBefore: 'L’approbation ne peut pas précéder la réunion. Rien n’a été enregistré.',
  approvedEarlier: 'Un compte rendu s’approuve à une réunion postérieure de la même instance. Rien n’a été enregistré.',
  approvedInFuture: 'L’approbation ne peut pas être datée dans le futur. Rien n’a été enregistré.',
  convene: (title: string) => `Convoquer : ${title}`,
  ownRule: 'règle de l’instance',
  kinds,
  file: {
    names: { convocation: 'convocation', decisions: 'releve', summary: 'compte-rendu', full_record: 'pv' },
    convocation: 'Convocation',
    agenda: 'Ordre du jour',
    invites: (title: string, day: string, time: string) =>
      `Vous êtes invité à participer à la réunion « ${title} » qui se tiendra le ${day}${time === '' ? '' : ` ${time}`}.`,
    between: (from: string, to: string) => `de ${from} à ${to}`,
    labelled: (label: string, text: string) => `${label} : ${text}`,
    place: 'Lieu',
    date: 'Date',
    minutes: (n: number) => `${n} min`,
    time: 'Horaire',
    item: 'Point',
    presenter: 'Rapporteur',
    papers: 'Pièces',
    convened: 'Destinataires',
    name: 'Nom',
    role: 'Qualité',
    attendance: 'Présence',
    attendances: {
      expected: 'attendu',
      present: 'présent',
      excused: 'excusé',
      absent: 'absent',
      represented: 'représenté',
    },
    by: (name: string) => `par ${name}`,
    quorum: 'Quorum',
    quorumMet: (counted: number, members: number, required: number) =>
      `${count(counted, 'membre présent ou représenté', 'membres présents ou représentés')} sur ${members}, ${required} requis : le quorum est atteint.`,
    quorumMissed: (counted: number, members: number, required: number) =>
      `${count(counted, 'membre présent ou représenté', 'membres présents ou représentés')} sur ${members}, ${required} requis : le quorum n’est pas atteint.`,
    votes: (pour: number, against: number, abstentions: number) =>
      `Vote : ${pour} pour, ${against} contre, ${count(abstentions, 'abstention', 'abstentions')}.`,
    decision: 'Décision',
    decisions: 'Décisions et suites',
    followUp: 'Suites de la réunion précédente',
    number: 'N°',
    owner: 'Responsable',
    due: 'Échéance',
    state: 'État',
    done: (day: string) => `fait le ${shortDate(day)}`,
    late: 'en retard',
    open: 'à faire',
    nothing: 'Aucune décision.',
    approved: (day: string) => `Approuvé le ${day}.`,
    approvedAt: (day: string, title: string) => `Approuvé le ${day}, réunion « ${title} ».`,
    draft: 'Projet, non encore approuvé.',
    chair: 'Le président de séance',
    secretary: 'Le secrétaire de séance',
    conveneBy: (on: string) => `Convocation envoyée le ${on}.`,
    cancelled: (title: string) => `Annulée : ${title}`,
  },
};
