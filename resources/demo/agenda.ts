import type { Pillar } from '#shared/kernel/pillars.ts';

/** A meeting that comes back: every so many weeks, on a weekday counted from the section's day. */
export type Series = {
  readonly title: string;
  readonly place: string;
  readonly pillar: Pillar;
  readonly time: string;
  readonly minutes: number;
  readonly everyWeeks: number;
  /** Weekdays after the section's own day of the week. */
  readonly shift: number;
  /** Weeks after the current one in which the series falls. */
  readonly phase: number;
  /** Initials of those of the section who come. */
  readonly people: readonly string[];
  readonly guests: number;
  readonly agenda: readonly { readonly title: string; readonly minutes: number }[];
  readonly record: string;
  readonly decisions: readonly string[];
};

const everyone = ['CM', 'HF', 'ML', 'SB', 'DV', 'AK', 'JP'];

export const series: readonly Series[] = [
  {
    title: 'Point d’équipe',
    place: 'Salle B12',
    pillar: 'supervision',
    time: '09:30',
    minutes: 60,
    everyWeeks: 1,
    shift: 0,
    phase: 0,
    people: everyone,
    guests: 0,
    agenda: [
      { title: 'Dossiers en retard', minutes: 15 },
      { title: 'Répartition de la semaine', minutes: 25 },
      { title: 'Congés et formations', minutes: 10 },
      { title: 'Questions diverses', minutes: 10 },
    ],
    record: 'Tour de table des dossiers en cours. La répartition de la semaine est arrêtée.',
    decisions: ['Relancer les services en retard de contribution', 'Mettre à jour le tableau des congés'],
  },
  {
    title: 'Comité de pilotage GED',
    place: 'Salle Colbert',
    pillar: 'coordination',
    time: '11:00',
    minutes: 75,
    everyWeeks: 4,
    shift: 0,
    phase: 0,
    people: ['CM', 'HF', 'SB', 'DV'],
    guests: 6,
    agenda: [
      { title: 'Avancement de la reprise des fonds', minutes: 30 },
      { title: 'Plan de classement', minutes: 25 },
      { title: 'Calendrier', minutes: 20 },
    ],
    record: 'La reprise des fonds avance selon le calendrier. Le plan de classement est validé sous réserve.',
    decisions: ['Diffuser le plan de classement corrigé', 'Fixer la date de la recette avec la direction du numérique'],
  },
  {
    title: 'Préparation du CODIR',
    place: 'Visioconférence',
    pillar: 'coordination',
    time: '15:00',
    minutes: 60,
    everyWeeks: 2,
    shift: 0,
    phase: 0,
    people: ['CM', 'HF', 'ML', 'AK'],
    guests: 1,
    agenda: [
      { title: 'Points à inscrire', minutes: 30 },
      { title: 'Dossier de séance', minutes: 30 },
    ],
    record: 'Quatre points sont inscrits. Le dossier de séance part la veille.',
    decisions: ['Compléter le dossier de séance'],
  },
  {
    title: 'Suivi des marchés',
    place: 'Salle B07',
    pillar: 'coordination',
    time: '14:00',
    minutes: 90,
    everyWeeks: 4,
    shift: 2,
    phase: 1,
    people: ['ML', 'AK', 'CM'],
    guests: 3,
    agenda: [
      { title: 'Échéances des marchés', minutes: 45 },
      { title: 'Litiges', minutes: 45 },
    ],
    record: 'Deux marchés arrivent à terme dans le semestre. Aucun nouveau litige.',
    decisions: ['Préparer l’avenant au marché de gardiennage'],
  },
  {
    title: 'Revue des questions écrites',
    place: 'Bureau 214',
    pillar: 'documentation',
    time: '10:00',
    minutes: 45,
    everyWeeks: 2,
    shift: 3,
    phase: 0,
    people: ['ML', 'SB', 'JP'],
    guests: 0,
    agenda: [{ title: 'État de chaque question', minutes: 45 }],
    record: 'Chaque question a son rédacteur et sa date de visa.',
    decisions: ['Demander la contribution du service métier'],
  },
  {
    title: 'Tutorat de prise de poste',
    place: 'Bureau 210',
    pillar: 'supervision',
    time: '16:00',
    minutes: 45,
    everyWeeks: 2,
    shift: 1,
    phase: 1,
    people: ['CM', 'JP'],
    guests: 0,
    agenda: [{ title: 'Difficultés de la quinzaine', minutes: 45 }],
    record: 'L’enregistrement du courrier est acquis. Prochaine étape : la rédaction des réponses simples.',
    decisions: [],
  },
  {
    title: 'Réunion avec les archives de la Haute-Brume',
    place: 'Salle Colbert',
    pillar: 'documentation',
    time: '09:30',
    minutes: 90,
    everyWeeks: 8,
    shift: 1,
    phase: 2,
    people: ['DV', 'SB', 'CM'],
    guests: 2,
    agenda: [
      { title: 'Bordereaux en attente', minutes: 45 },
      { title: 'Calendrier des versements', minutes: 45 },
    ],
    record: 'Trois bordereaux sont visés, un est à reprendre.',
    decisions: ['Reprendre le bordereau de la série comptable'],
  },
];

/** Dates that stand by themselves, so many working days from today; `done` ones are in the past. */
export const datedTasks: readonly {
  readonly title: string;
  readonly dueWorkingDays: number;
  readonly time: string | null;
  readonly owner: string;
  readonly remindDays: number;
}[] = [
  {
    title: 'Attestation annuelle des heures à transmettre',
    dueWorkingDays: -1,
    time: null,
    owner: 'CM',
    remindDays: 3,
  },
  { title: 'Dossier de séance du CODIR à déposer', dueWorkingDays: 0, time: '17:00', owner: 'AK', remindDays: 3 },
  { title: 'Réponse à l’enquête sur les effectifs', dueWorkingDays: 3, time: '12:00', owner: 'CM', remindDays: 5 },
  { title: 'Convocations du comité de pilotage à envoyer', dueWorkingDays: 8, time: null, owner: 'SB', remindDays: 14 },
  { title: 'Inventaire des copieurs', dueWorkingDays: 12, time: null, owner: 'DV', remindDays: 5 },
  { title: 'Bilan trimestriel d’activité', dueWorkingDays: 18, time: null, owner: 'CM', remindDays: 10 },
  { title: 'Renouvellement des habilitations', dueWorkingDays: 27, time: null, owner: 'JP', remindDays: 7 },
  { title: 'Campagne des entretiens annuels', dueWorkingDays: 38, time: null, owner: 'CM', remindDays: 15 },
];

/** What is due every month and is done. */
export const monthlyTasks = [
  'État mensuel des délais de paiement',
  'Statistiques du courrier',
  'Relevé des heures de la section',
] as const;

/** The saved lists of the fictitious section. */
export const savedViews = [
  { name: 'En retard', filter: { isLate: true, sort: 'dueOn' } },
  { name: 'Au visa', filter: { state: 'submitted', sort: 'dueOn' } },
  { name: 'Questions écrites en cours', filter: { kind: 'QE', isOpen: true, sort: 'dueOn' } },
  { name: 'Sans attributaire', filter: { assigneeId: 'none', isOpen: true, sort: '-receivedOn' } },
] as const;

/** What is written beside time that is on no dossier. */
export const timeNotes = {
  documentation: ['Enregistrement du courrier', 'Classement', 'Veille réglementaire', 'Relecture'],
  coordination: ['Appels aux services', 'Relances', 'Préparation de réunion', 'Point avec le secrétariat général'],
  supervision: ['Répartition des dossiers', 'Relecture des projets', 'Formation', 'Entretiens'],
} as const;
