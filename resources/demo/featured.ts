import type { DossierState } from '#shared/dossiers/schema.ts';

/** The dossiers that open the day: due so many working days from today, with the pieces they hold or lack. */
export const featured: readonly {
  readonly kind: string;
  readonly title: string;
  readonly sender: string;
  readonly state: DossierState;
  readonly priority: 'ordinary' | 'priority' | 'immediate' | 'top_priority';
  readonly receivedDaysAgo: number;
  readonly dueWorkingDays: number;
  readonly assignee: string;
  readonly pieces: readonly string[];
  readonly missing: readonly string[];
}[] = [
  {
    kind: 'QE',
    title: 'Question écrite n° 1184, transport scolaire en zone rurale',
    sender: 'Mme Leroy, députée de la Haute-Brume',
    state: 'submitted',
    priority: 'top_priority',
    receivedDaysAgo: 40,
    dueWorkingDays: -2,
    assignee: 'ML',
    pieces: ['Texte de la question', 'Contribution du service métier', 'Projet de réponse'],
    missing: [],
  },
  {
    kind: 'CADA',
    title: 'Communication de documents, marché de nettoyage des locaux',
    sender: 'Société Val-Clair Propreté',
    state: 'under_examination',
    priority: 'priority',
    receivedDaysAgo: 30,
    dueWorkingDays: -1,
    assignee: 'SB',
    pieces: ['Demande', 'Rapport d’analyse des offres'],
    missing: ['Acte d’engagement'],
  },
  {
    kind: 'NOTE',
    title: 'Note au directeur, programmation budgétaire du semestre',
    sender: 'Hélène Fabre',
    state: 'submitted',
    priority: 'immediate',
    receivedDaysAgo: 12,
    dueWorkingDays: 0,
    assignee: 'AK',
    pieces: ['Projet de note', 'Annexe chiffrée', 'Visa du service juridique'],
    missing: [],
  },
  {
    kind: 'RH',
    title: 'Accueil de Mme Roy, plan de prise de poste',
    sender: 'Direction des ressources humaines',
    state: 'under_examination',
    priority: 'ordinary',
    receivedDaysAgo: 18,
    dueWorkingDays: 1,
    assignee: 'AK',
    pieces: ['Fiche de poste', 'Avis du responsable'],
    missing: [],
  },
  {
    kind: 'RIM',
    title: 'Réunion interministérielle sur l’eau, relevé de décisions',
    sender: 'Secrétariat général',
    state: 'registered',
    priority: 'priority',
    receivedDaysAgo: 4,
    dueWorkingDays: 1,
    assignee: 'ML',
    pieces: ['Relevé de décisions'],
    missing: [],
  },
  {
    kind: 'CRPA',
    title: 'Demande d’agrément, association Les Tilleuls',
    sender: 'Association Les Tilleuls',
    state: 'under_examination',
    priority: 'ordinary',
    receivedDaysAgo: 56,
    dueWorkingDays: 4,
    assignee: 'SB',
    pieces: ['Formulaire', 'Statuts', 'Attestation d’assurance'],
    missing: [],
  },
  {
    kind: 'ARCH',
    title: 'Versement aux archives, série comptable',
    sender: 'Mission qualité',
    state: 'approved',
    priority: 'ordinary',
    receivedDaysAgo: 75,
    dueWorkingDays: 4,
    assignee: 'DV',
    pieces: ['Bordereau', 'Visa des archives'],
    missing: [],
  },
];
