/** The rooms of the fictitious building, by the name under which meetings are held there. */
export const rooms = [
  { name: 'Salle B12', capacity: 12, place: 'Bâtiment B, 1er étage', equipment: ['écran', 'visioconférence'] },
  {
    name: 'Salle Colbert',
    capacity: 30,
    place: 'Bâtiment A, rez-de-chaussée',
    equipment: ['vidéoprojecteur', 'micros'],
  },
  { name: 'Salle B07', capacity: 8, place: 'Bâtiment B, rez-de-chaussée', equipment: ['écran'] },
] as const;

/** The lines of the budget, in cents: what is open, then the orders under each with their invoices. */
export const budgetLines = [
  {
    label: 'Fonctionnement courant de la section',
    codes: { programme: '354', bop: '0354-HBR', uo: 'SAG', action: '05', account: '606' },
    authorised: 4_200_000,
    payable: 4_000_000,
    orders: [
      { vendor: 'Société Brume Services', subject: 'Nettoyage des locaux, second semestre', amount: 1_480_000 },
      { vendor: 'Papeterie du Canal', subject: 'Fournitures de bureau', amount: 312_540 },
      { vendor: 'Reprographie Valserine', subject: 'Reliure des registres', amount: 86_400 },
    ],
  },
  {
    label: 'Formation et déplacements',
    codes: { programme: '354', bop: '0354-HBR', uo: 'SAG', action: '02', account: '625' },
    authorised: 1_150_000,
    payable: 1_150_000,
    orders: [
      { vendor: 'Institut de formation du Val-Clair', subject: 'Rédaction administrative', amount: 420_000 },
      { vendor: 'Transports de Brume', subject: 'Déplacements de la section', amount: 198_000 },
    ],
  },
  {
    label: 'Reprise des fonds d’archives',
    codes: { programme: '354', bop: '0354-HBR', uo: 'SAG', action: '06', account: '611' },
    authorised: 2_600_000,
    payable: 1_900_000,
    orders: [{ vendor: 'Archivage Port-Essai', subject: 'Reprise et conditionnement', amount: 1_725_000 }],
  },
] as const;

/** Invented texts that the section follows; days are counted from the day the section is opened. */
export const watched = [
  {
    title: 'Instruction relative au délai de réponse aux questions écrites',
    reference: 'Note n° 2026-118',
    source: 'Secrétariat général',
    publishedAgo: 12,
    inForceIn: 18,
    subject: 'Questions écrites',
    impact: 'Les contributions des services sont attendues sous quinze jours.',
    action: 'Mettre à jour la fiche de procédure',
    filing: 'guard_file',
  },
  {
    title: 'Circulaire sur l’accueil téléphonique des usagers',
    reference: 'Circulaire n° 2026-41',
    source: 'Préfecture de la Haute-Brume',
    publishedAgo: 34,
    inForceIn: -20,
    subject: 'Accueil',
    impact: 'Tout appel donne lieu à une inscription et à un rappel sous deux jours ouvrés.',
    action: 'Informer l’équipe',
    filing: 'none',
  },
  {
    title: 'Décision sur la communication d’un rapport d’analyse des offres',
    reference: 'Avis fictif n° 2026-0912',
    source: 'Service juridique',
    publishedAgo: 60,
    inForceIn: null,
    subject: 'Accès aux documents',
    impact: 'Les mentions couvertes par le secret des affaires sont occultées avant communication.',
    action: '',
    filing: 'precedent',
  },
] as const;

/** Who calls or comes, about what, and what came of it. */
export const callers = [
  {
    kind: 'call',
    person: 'Mme L.',
    organisation: '',
    subject: 'Suite de sa demande',
    outcome: 'Dossier en instruction',
  },
  { kind: 'call', person: 'M. Delmas', organisation: 'Service juridique', subject: 'Avis attendu', outcome: '' },
  { kind: 'visit', person: 'M. B.', organisation: '', subject: 'Dépôt de pièces', outcome: 'Pièces reçues' },
  { kind: 'call', person: 'Mme Okafor', organisation: 'Direction des finances', subject: 'Crédits', outcome: 'Notés' },
  { kind: 'visit', person: 'Mme Vasseur', organisation: 'Archives', subject: 'Bordereau d’élimination', outcome: '' },
  { kind: 'call', person: 'Mme F.', organisation: '', subject: 'Réclamation', outcome: 'À rappeler' },
] as const;

/** The processings of personal data that the section declares. */
export const processings = [
  {
    purpose: 'Suivi des demandes des usagers',
    legalBasis: 'Mission de service public',
    people: 'Usagers qui écrivent à la section',
    data: 'Identité, coordonnées, objet de la demande',
    recipients: 'Agents de la section, services saisis',
    duration: 'Durée fixée par le tableau de gestion',
    measures: 'Poste verrouillé, accès limité à la section',
  },
  {
    purpose: 'Temps et charge de l’équipe',
    legalBasis: 'Organisation du service',
    people: 'Agents de la section',
    data: 'Temps saisi, dossiers attribués',
    recipients: 'Chef de section',
    duration: 'Deux ans',
    measures: 'Exports avec initiales ou pseudonymes',
  },
] as const;

/** The section's own table of retention: type of dossier, years, final fate. */
export const retention = [
  { code: 'SAG-01', label: 'Courrier courant', years: 2, fate: 'eliminate' },
  { code: 'SAG-02', label: 'Demandes des usagers', years: 5, fate: 'eliminate' },
  { code: 'SAG-03', label: 'Questions écrites', years: 10, fate: 'transfer' },
] as const;

/** What is said with a visa that is refused. */
export const refusals = [
  'Chiffres à vérifier auprès du service',
  'Conclusion à raccourcir',
  'Base légale à citer',
] as const;
