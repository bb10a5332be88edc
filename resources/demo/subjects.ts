import type { correspondents } from './names.ts';

/** What a kind of dossier is about in the fictitious section. */
export type Subjects = {
  readonly kind: string;
  /** How often it comes, relative to the others. */
  readonly weight: number;
  /** Part of these dossiers that are closed within days. */
  readonly quick: number;
  /** Work on one dossier in this section, in minutes. */
  readonly effortMinutes: number;
  readonly from: keyof typeof correspondents;
  readonly titles: readonly string[];
  readonly tags: readonly string[];
  readonly pieces: readonly string[];
  readonly summary: string;
};

export const subjects: readonly Subjects[] = [
  {
    kind: 'COUR',
    weight: 20,
    quick: 0.75,
    effortMinutes: 270,
    from: 'bodies',
    titles: [
      'Demande d’avis, {theme}',
      'Convention avec la commune de {commune}',
      'Signalement de la commune de {commune}, {theme}',
      'Demande de rendez-vous, mairie de {commune}',
      'Transmission du rapport annuel, {service}',
      'Enquête sur les moyens du {service}',
    ],
    tags: ['courrier', 'collectivités', 'avis'],
    pieces: ['Courrier d’origine', 'Projet de réponse'],
    summary: 'Réponse à préparer pour la signature de la cheffe de section.',
  },
  {
    kind: 'QE',
    weight: 10,
    quick: 0.4,
    effortMinutes: 720,
    from: 'members',
    titles: ['Question écrite n° {n}, {theme}', 'Question écrite n° {n}, commune de {commune}'],
    tags: ['parlement', 'question écrite'],
    pieces: ['Texte de la question', 'Contribution du service métier', 'Projet de réponse'],
    summary: 'Contributions à réunir, réponse à soumettre au visa du chef de bureau.',
  },
  {
    kind: 'NOTE',
    weight: 14,
    quick: 0.6,
    effortMinutes: 540,
    from: 'inside',
    titles: [
      'Note au directeur, {theme}',
      'Note de service, organisation du {service}',
      'Fiche de synthèse, {theme}',
      'Note sur le marché de {marche}',
      'Éléments de langage, visite à {commune}',
    ],
    tags: ['note', 'direction'],
    pieces: ['Projet de note', 'Annexe chiffrée', 'Visa du service juridique'],
    summary: 'Note d’une page avec recommandation et effet financier.',
  },
  {
    kind: 'CADA',
    weight: 7,
    quick: 0.5,
    effortMinutes: 480,
    from: 'public',
    titles: [
      'Communication de documents, marché de {marche}',
      'Communication du rapport d’inspection de {commune}',
      'Demande d’accès au dossier de {usager}',
    ],
    tags: ['CADA', 'accès aux documents'],
    pieces: ['Demande', 'Acte d’engagement', 'Rapport d’analyse des offres'],
    summary: 'Vérifier les mentions à occulter avant communication.',
  },
  {
    kind: 'CRPA',
    weight: 11,
    quick: 0.55,
    effortMinutes: 420,
    from: 'public',
    titles: [
      'Demande d’agrément, association {association}',
      'Demande de subvention, association {association}',
      'Autorisation d’occupation, commune de {commune}',
      'Demande de duplicata, {usager}',
    ],
    tags: ['usager', 'silence vaut accord'],
    pieces: ['Formulaire', 'Statuts', 'Attestation d’assurance'],
    summary: 'Instruire la demande, le silence de l’administration produisant effet.',
  },
  {
    kind: 'RECL',
    weight: 9,
    quick: 0.6,
    effortMinutes: 330,
    from: 'public',
    titles: [
      'Réclamation de {usager}, accueil au guichet',
      'Réclamation de {usager}, délai de réponse',
      'Réclamation de l’association {association}, versement tardif',
    ],
    tags: ['réclamation', 'qualité'],
    pieces: ['Courrier de l’usager', 'Avis du service'],
    summary: 'Réponse motivée attendue, avec copie à la mission qualité.',
  },
  {
    kind: 'RIM',
    weight: 10,
    quick: 0.7,
    effortMinutes: 330,
    from: 'inside',
    titles: [
      'Relevé de décisions, comité de pilotage, {theme}',
      'Réunion interministérielle, {theme}, relevé de décisions',
      'Suites de la réunion avec la commune de {commune}',
    ],
    tags: ['réunion', 'suivi'],
    pieces: ['Relevé de décisions', 'Liste des actions'],
    summary: 'Actions à répartir et à suivre jusqu’à leur terme.',
  },
  {
    kind: 'RH',
    weight: 9,
    quick: 0.5,
    effortMinutes: 480,
    from: 'inside',
    titles: [
      'Accueil de {agent}, plan de prise de poste',
      'Formation de {agent}, marchés publics',
      'Entretien annuel de {agent}',
      'Demande de télétravail de {agent}',
      'Remplacement de {agent}, fiche de poste',
    ],
    tags: ['équipe', 'personnel'],
    pieces: ['Fiche de poste', 'Avis du responsable'],
    summary: 'Suivi du dossier de l’agent avec la direction des ressources humaines.',
  },
  {
    kind: 'ARCH',
    weight: 4,
    quick: 0.3,
    effortMinutes: 540,
    from: 'inside',
    titles: ['Versement aux archives, série {serie}', 'Élimination, série {serie}', 'Classement du fonds {serie}'],
    tags: ['archives'],
    pieces: ['Bordereau', 'Visa des archives'],
    summary: 'Bordereau à établir et à faire viser avant tout mouvement.',
  },
  {
    kind: 'DOS',
    weight: 6,
    quick: 0.4,
    effortMinutes: 480,
    from: 'bodies',
    titles: [
      'Plan de continuité du {service}',
      'Inventaire annuel du {service}',
      'Renouvellement du marché de {marche}',
      'Réaménagement des locaux du {service}',
    ],
    tags: ['organisation', 'moyens généraux'],
    pieces: ['Cahier des charges', 'Calendrier', 'Devis'],
    summary: 'Dossier suivi sur plusieurs mois avec les services concernés.',
  },
];

/** What is said when a dossier moves. */
export const moveNotes = {
  registered: ['Attribué en réunion de répartition', '', ''],
  under_examination: ['Pièces demandées au service', '', ''],
  submitted: ['Soumis au visa', 'Projet transmis au chef de bureau', ''],
  returned: ['À reprendre : chiffres à vérifier', 'À reprendre : conclusion trop longue'],
  approved: ['Visa favorable', ''],
  signed: ['Signé par la cheffe de section', ''],
  dispatched: ['Envoyé par courriel', 'Expédié avec accusé de réception', ''],
  closed: ['Réponse envoyée, sans suite attendue', 'Affaire terminée', ''],
} as const;

export const suspensionReasons = [
  'Avis du service juridique attendu',
  'Recours en cours devant le tribunal',
  'Crédits à notifier par la direction des finances',
  'Pièces demandées au demandeur',
  'Arbitrage du cabinet attendu',
] as const;
