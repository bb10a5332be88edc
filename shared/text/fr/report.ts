import type { ageClassKeys } from '#shared/dashboard/schema.ts';
import type { deadlineSources, deadlineStatuses } from '#shared/deadlines/schema.ts';
import type { priorities, sensitivities } from '#shared/dossiers/schema.ts';
import type { meetingStates } from '#shared/meetings/schema.ts';
import type { roles } from '#shared/people/schema.ts';
import type { csvLists } from '#shared/reports/contract.ts';
import type { Activity } from '#shared/time/schema.ts';

/** A word for each member of a closed list. */
type WordFor<L extends readonly string[]> = Readonly<Record<L[number], string>>;

const count = (n: number, one: string, many: string): string => `${n} ${Math.abs(n) < 2 ? one : many}`;

const fileNames: WordFor<typeof csvLists> & { readonly dashboard: string } = {
  dashboard: 'tableau-de-bord',
  dossiers: 'dossiers',
  meetings: 'reunions',
  deadlines: 'echeances',
  time: 'temps',
  people: 'equipe',
};

const priority: WordFor<typeof priorities> = {
  ordinary: 'Ordinaire',
  priority: 'Prioritaire',
  immediate: 'Urgent',
  top_priority: 'Très urgent',
};

const sensitivity: WordFor<typeof sensitivities> = {
  ordinary: 'Ordinaire',
  personal: 'Données personnelles',
  restricted: 'Diffusion limitée',
};

const meetingState: WordFor<typeof meetingStates> = { planned: 'Prévue', held: 'Tenue', cancelled: 'Annulée' };

const source: WordFor<typeof deadlineSources> = {
  deadline: 'Échéance',
  decision: 'Décision',
  dossier: 'Dossier',
};

const status: WordFor<typeof deadlineStatuses> = {
  done: 'Fait',
  late: 'En retard',
  soon: 'Aujourd’hui ou demain',
  ahead: 'Proche',
  upcoming: 'À venir',
};

const role: WordFor<typeof roles> = {
  head: 'Chef de section',
  officer: 'Secrétaire administratif',
  caseworker: 'Gestionnaire',
  assistant: 'Assistant',
  trainee: 'Stagiaire',
};

const activity: Readonly<Record<Activity, string>> = {
  drafting: 'Rédaction',
  registration: 'Enregistrement',
  filing: 'Classement',
  research: 'Recherche',
  meeting: 'Réunion',
  correspondence: 'Correspondance',
  liaison: 'Liaison',
  planning: 'Planification',
  distribution: 'Répartition du travail',
  review: 'Relecture et visa',
  training: 'Formation',
  other: 'Autre',
};

const age: WordFor<typeof ageClassKeys> = {
  d0_7: '0–7 j',
  d8_15: '8–15 j',
  d16_30: '16–30 j',
  m1_2: '1–2 mois',
  m2_3: '2–3 mois',
  m3_plus: '> 3 mois',
};

export const report = {
  fileNames,
  noPdf:
    'Aucun moteur d’impression PDF n’est disponible ici. Exportez le tableau de bord en HTML, ouvrez-le dans le navigateur et imprimez-le en PDF.',
  notForList: 'ce filtre ne s’applique pas à cette liste',
  csv: {
    priority,
    sensitivity,
    meetingState,
    source,
    status,
    role,
    activity,
    yes: 'Oui',
    no: 'Non',
    missing: (label: string) => `${label} (manquante)`,
    headers: {
      dossiers: {
        reference: 'Référence',
        title: 'Titre',
        kind: 'Type',
        pillar: 'Pilier',
        state: 'État',
        stateSince: 'Depuis le',
        priority: 'Urgence',
        sensitivity: 'Sensibilité',
        sender: 'Expéditeur',
        receivedOn: 'Reçu le',
        dueOn: 'Échéance',
        daysLate: 'Jours de retard',
        assignee: 'Agent chargé',
        tags: 'Étiquettes',
        pieces: 'Pièces',
        suspension: 'Motif de mise en sommeil',
        reviewOn: 'Prochaine revue',
        closedOn: 'Clos le',
        createdAt: 'Créé le (UTC)',
        updatedAt: 'Modifié le (UTC)',
      },
      meetings: {
        title: 'Objet',
        start: 'Début',
        end: 'Fin',
        timeZone: 'Fuseau horaire',
        isAllDay: 'Journée entière',
        place: 'Lieu',
        state: 'État',
        pillar: 'Pilier',
        participants: 'Participants',
        agenda: 'Ordre du jour',
        dossiers: 'Dossiers liés',
        openDecisions: 'Décisions à exécuter',
      },
      deadlines: {
        dueOn: 'Échéance',
        dueTime: 'Heure',
        title: 'Objet',
        status: 'Situation',
        source: 'Nature',
        pillar: 'Pilier',
        dossier: 'Dossier',
        meeting: 'Réunion',
        owner: 'Responsable',
        rule: 'Règle de calcul',
        remindDays: 'Rappel (jours avant)',
        doneOn: 'Fait le',
      },
      time: {
        day: 'Jour',
        startTime: 'Début',
        minutes: 'Minutes',
        person: 'Agent',
        pillar: 'Pilier',
        activity: 'Activité',
        dossier: 'Dossier',
        dossierTitle: 'Titre du dossier',
        meeting: 'Réunion',
        note: 'Note',
      },
      people: {
        name: 'Nom',
        initials: 'Initiales',
        role: 'Fonction',
        weeklyMinutes: 'Temps de travail par semaine (minutes)',
        documentation: 'Cible documentation (%)',
        coordination: 'Cible coordination (%)',
        supervision: 'Cible encadrement (%)',
        activeFrom: 'En fonction depuis le',
        activeTo: 'En fonction jusqu’au',
        notes: 'Notes',
      },
    },
  },
  product: 'Pivot',
  unnamedSection: 'Section',
  title: 'Tableau de bord',
  edited: (date: string) => `Édité le ${date}`,
  asOf: (date: string) => `Données au ${date}`,
  source: (section: string) => `Source : Pivot, ${section}`,
  page: 'Page',
  period: (from: string, to: string) => `Du ${from} au ${to}`,
  oneDay: (day: string) => `Le ${day}`,
  headline: 'Chiffres clés',
  split: {
    title: 'Répartition du temps',
    unit: '% du temps de chaque semaine, cibles en pointillés',
    target: (percents: string) => `cible ${percents}`,
    empty: 'Aucun temps saisi sur la période.',
    week: 'Semaine',
    hours: 'Heures',
    total: 'Période',
    caption: 'Temps par semaine et par pilier, en heures et en % du temps de la semaine',
    describe: (shares: string) => `Temps de la période : ${shares}.`,
  },
  balance: {
    title: 'Équilibre des trois piliers',
    unit: '% du temps de la période, cibles repérées par un trait',
    pillar: 'Pilier',
    hours: 'Heures',
    share: 'Part',
    target: 'Cible',
    drift: 'Écart',
    caption: 'Temps de la période par pilier, part, cible et écart en points',
    points: (n: number) => (n === 0 ? 'à la cible' : `${n > 0 ? '+' : '−'}${count(Math.abs(n), 'point', 'points')}`),
  },
  flow: {
    title: 'Flux des dossiers',
    unit: 'Dossiers par semaine',
    received: 'Reçus',
    closed: 'Clos',
    stock: 'En cours',
    perWeek: 'dossiers par semaine',
    atEnd: 'en cours en fin de semaine',
    stockNow: (n: string) => `${n} en cours`,
    empty: 'Aucun dossier reçu, clos ni en cours sur la période.',
    week: 'Semaine',
    total: 'Période',
    caption: 'Reçus, clos et en cours par semaine',
    sentence: (received: number, closed: number, change: number) =>
      `${count(received, 'dossier reçu', 'dossiers reçus')}, ${count(closed, 'clos', 'clos')} ; ${
        change === 0
          ? 'le stock est stable'
          : `le stock ${change > 0 ? 'augmente' : 'diminue'} de ${count(Math.abs(change), 'dossier', 'dossiers')}`
      }.`,
  },
  ageing: {
    title: 'Ancienneté des dossiers en cours',
    unit: 'Nombre de dossiers, par durée écoulée depuis la réception',
    age: 'Ancienneté',
    count: 'Dossiers',
    share: 'Part',
    total: 'Total',
    empty: 'Aucun dossier en cours.',
    caption: 'Nombre et part par ancienneté',
    classes: age,
    sentence: (old: number, total: number, percent: string) =>
      old === 0
        ? `Aucun des ${total} dossiers en cours n’a été reçu il y a plus de deux mois.`
        : `${count(old, 'dossier en cours', 'dossiers en cours')} sur ${total} (${percent}) ${old < 2 ? 'a été reçu' : 'ont été reçus'} il y a plus de deux mois.`,
  },
  load: {
    title: 'Charge prévue par agent',
    unit: (weeks: number) => `% de la capacité, ${count(weeks, 'semaine', 'semaines')}`,
    person: 'Agent',
    open: 'En cours',
    late: 'En retard',
    absent: 'abs.',
    absentMeaning: 'abs. : aucune capacité cette semaine ; plus de 100 : charge supérieure à la capacité.',
    empty: 'Aucun agent en fonction.',
    caption: 'Charge prévue et capacité par agent et par semaine, en heures (prévu / capacité)',
    none: 'Aucun agent ne dépasse sa capacité.',
    over: (names: string, many: boolean) =>
      `Au-dessus de la capacité au moins une semaine : ${names}${many ? ' et d’autres' : ''}.`,
  },
  figures: {
    open: 'Dossiers en cours',
    since: (change: number, suspended: number) => {
      const since =
        change === 0 ? 'stable sur la période' : `${change > 0 ? '+' : '−'}${Math.abs(change)} sur la période`;
      return suspended === 0 ? since : `${since}, ${suspended} en sommeil`;
    },
    closed: 'Clos sur la période',
    perDay: (rate: string) => `soit ${rate} par jour ouvré`,
    median: 'Délai médian',
    days: (n: string) => `${n} j`,
    goal: (n: number) => `objectif ${n} j`,
    late: 'En retard',
    ofOpen: (percent: string) => `${percent} des dossiers en cours`,
    onTime: 'Dans les délais',
    before: (percent: string) => `contre ${percent} avant`,
    notCounted: 'non calculable',
    nothingBefore: 'sans comparaison',
  },
  onTime: {
    up: (rate: string, points: string) =>
      `${rate} des dossiers à échéance clos dans les délais, soit ${points} de plus que sur la période précédente.`,
    down: (rate: string, points: string) =>
      `${rate} des dossiers à échéance clos dans les délais, soit ${points} de moins que sur la période précédente.`,
    same: (rate: string) => `${rate} des dossiers à échéance clos dans les délais, comme sur la période précédente.`,
    alone: (rate: string) => `${rate} des dossiers à échéance clos dans les délais.`,
    none: 'Aucun dossier à échéance n’a été clos sur la période.',
    points: (n: string, isOne: boolean) => `${n} ${isOne ? 'point' : 'points'}`,
  },
  hours: (hours: string, minutes: string) => (minutes === '00' ? `${hours} h` : `${hours} h ${minutes}`),
  weekShort: (n: number) => `S${n}`,
  noValue: 'sans valeur',
  continued: (caption: string) => `${caption} (suite)`,
};
