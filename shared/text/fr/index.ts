import type { DossierState } from '#shared/dossiers/schema.ts';
import type { Pillar } from '#shared/kernel/pillars.ts';
import { bodies } from './bodies.ts';
import { budget } from './budget.ts';
import { calendars } from './calendars.ts';
import { circuits } from './circuits.ts';
import { deadlines } from './deadlines.ts';
import { documents } from './documents.ts';
import { mail } from './mail.ts';
import { meetings } from './meetings.ts';
import { processings } from './processings.ts';
import { records } from './records.ts';
import { references } from './references.ts';
import { registers } from './registers.ts';
import { report } from './report.ts';
import { rooms } from './rooms.ts';
import { templates } from './templates.ts';
import { visits } from './visits.ts';
import { watch } from './watch.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

const pillars: Readonly<Record<Pillar, string>> = {
  documentation: 'Documentation',
  coordination: 'Coordination',
  supervision: 'Encadrement',
};

const states: Readonly<Record<DossierState, string>> = {
  received: 'Reçu',
  registered: 'Enregistré',
  under_examination: 'En instruction',
  submitted: 'Au visa',
  returned: 'Renvoyé',
  approved: 'Approuvé',
  signed: 'Signé',
  dispatched: 'Expédié',
  closed: 'Clos',
  suspended: 'En sommeil',
};

const shortDate = (day: string): string => day.split('-').reverse().join('/');

export const fr = {
  pillars,
  states,
  /** A drift in words: `points` is signed, negative below the target. */
  drift: (pillar: Pillar, points: number): string =>
    `${pillars[pillar]} : ${count(Math.abs(points), 'point', 'points')} ${points < 0 ? 'sous la' : 'au-dessus de la'} cible`,
  onTarget: 'Répartition dans la cible',
  errors: {
    unknownProcedure: (name: string) => `La procédure « ${name} » n’existe pas. Rien n’a été modifié.`,
    invalid: (fields: string) => `Saisie refusée : ${fields}. Rien n’a été enregistré.`,
    notJson: 'La demande n’est pas du JSON lisible. Rien n’a été modifié.',
    tooLarge: (limit: string) => `L’envoi dépasse la limite de ${limit}. Rien n’a été modifié.`,
    notFound: {
      person: 'Cette personne n’existe pas ou est dans la corbeille.',
      kind: (code: string, known: string) => `Le type de dossier « ${code} » n’existe pas. Types connus : ${known}.`,
      dossier: 'Ce dossier n’existe pas ou est dans la corbeille.',
      meeting: 'Cette réunion n’existe pas ou est dans la corbeille.',
      deadline: 'Cette échéance n’existe pas ou est dans la corbeille.',
      timeEntry: 'Cette saisie de temps n’existe pas ou est dans la corbeille.',
      view: 'Cette vue n’existe plus.',
      import: 'Cet import n’existe pas.',
      profile: 'Ce profil d’import n’existe pas.',
      ticket: 'Le fichier déposé n’est plus disponible. Déposez-le à nouveau.',
    },
    stale:
      'Cet élément a été modifié entre-temps. Rien n’a été écrasé : rechargez-le, puis reprenez votre modification.',
    unexpected: (logId: string) =>
      `Une erreur inattendue s’est produite. Vos données enregistrées sont intactes. Référence à donner à l’administrateur : ${logId}.`,
    readOnly:
      'Le disque est plein ou le dossier de données est en lecture seule. Ce qui est enregistré reste lisible ; libérez de la place, puis recommencez.',
    cancelled: 'Opération annulée. Rien n’a été modifié.',
  },
  fields: {
    required: 'champ obligatoire',
    date: 'date attendue au format AAAA-MM-JJ',
    timeZone: 'fuseau horaire inconnu',
    sum100: 'le total doit être 100',
    period: 'la fin précède le début',
    shorterPeriod: 'dix ans au plus',
    dueDateOrRule: 'indiquez une date ou une règle de calcul',
    recurrence: 'répétition impossible : un jour ouvré, un jour de la semaine ou un jour du mois',
    dateFrom1970: 'date à partir de 1970 attendue',
    unknownKey: (keys: string) => `champ inconnu : ${keys}`,
    unreadableText: 'texte illisible',
  },
  people: {
    firstOfficer: { name: 'Mon nom', initials: 'MN' },
    lastOfficer: 'L’agent qui utilise Pivot ne peut pas être mis à la corbeille.',
    activePeriod: 'La fin d’activité précède le début.',
  },
  kinds: {
    taken: (code: string) => `Le type « ${code} » existe déjà.`,
    stepForNobody: 'Chaque étape d’un circuit désigne une personne ou une fonction. Rien n’a été enregistré.',
  },
  dossiers: {
    destroyed: (reference: string) =>
      `Le contenu du dossier ${reference} a été détruit après visa des archives : sa ligne au registre ne change plus.`,
    referenceTaken: (reference: string) => `La référence ${reference} est déjà attribuée à un autre dossier.`,
    forbiddenMove: (from: DossierState, to: DossierState, allowed: readonly DossierState[]) =>
      `Un dossier à l’état « ${states[from]} » ne peut pas passer à « ${states[to]} ». ${
        allowed.length === 0
          ? 'Aucun passage n’est possible.'
          : `Passages possibles : ${allowed.map((s) => states[s]).join(', ')}.`
      }`,
    closingNeedsOrder: 'La clôture exige l’ordre du chef de section : indiquez qui l’a donné et à quelle date.',
    orderInFuture: 'L’ordre de clôture ne peut pas être daté dans le futur.',
    suspensionNeedsReason: 'La mise en sommeil exige un motif.',
    suspensionNeedsApproval:
      'La mise en sommeil exige l’accord de l’autorité compétente : indiquez qui l’a donné. Rien n’a été modifié.',
    approvalInFuture: 'L’accord de mise en sommeil ne peut pas être daté dans le futur. Rien n’a été modifié.',
    notAsleep: 'Ce dossier n’est pas en sommeil : il n’a pas de revue à faire. Rien n’a été modifié.',
    noDeadline: (why: string) => `Échéance du type de dossier non calculée. ${why}`,
    sameCheck: (label: string) => `Le contrôle « ${label} » figure deux fois. Rien n’a été modifié.`,
    checkInFuture: 'Un contrôle ne peut pas être daté dans le futur. Rien n’a été modifié.',
    restrictedTitle: 'Dossier à diffusion restreinte',
    nobody: 'Sans attributaire',
    section: 'Section',
    reviewInPast: 'La prochaine revue doit être postérieure à aujourd’hui.',
    reopenNeedsReason: 'La réouverture d’un dossier clos exige un motif.',
    noMove: 'Ce dossier n’a pas de changement d’état à annuler.',
    selfLink: 'Un dossier ne peut pas être lié à lui-même.',
    dueBeforeReceived: 'L’échéance précède la date de réception.',
    referenceTooLong: (reference: string, limit: number) =>
      `La référence ${reference} dépasse ${limit} caractères. Raccourcissez le modèle du type de dossier.`,
  },
  deadlines,
  time: {
    overlap: (day: string, start: string) =>
      `Cette saisie chevauche celle du ${shortDate(day)} à ${start}. Confirmez pour l’enregistrer quand même.`,
    dayFull: (day: string) =>
      `Le ${shortDate(day)} compterait plus de 24 heures pour cette personne. Rien n’a été enregistré.`,
    pastMidnight: 'La saisie dépasserait minuit. Répartissez-la sur deux jours.',
    inFuture: 'Le temps ne se saisit pas à l’avance.',
    cappedTimer: 'Durée ramenée aux 24 heures de la journée',
    noTimer: 'Aucun chronomètre en cours.',
  },
  imports: {
    notUtf8:
      'Le fichier n’est pas en UTF-8. Choisissez l’encodage Windows-1252, puis recommencez. Rien n’a été importé.',
    utf16:
      'Le fichier est en UTF-16. Enregistrez-le au format « CSV UTF-8 » dans le tableur, puis recommencez. Rien n’a été importé.',
    notText: 'Ce fichier n’est pas un fichier texte. Rien n’a été importé.',
    empty: 'Le fichier est vide. Rien n’a été importé.',
    headerOnly: 'Le fichier n’a que sa ligne d’en-tête. Rien n’a été importé.',
    unclosedQuote: (line: number) =>
      `La ligne ${line} contient un guillemet qui n’est pas fermé. Corrigez-la dans le fichier, puis recommencez. Rien n’a été importé.`,
    tooManyRows: (limit: number) =>
      `Le fichier compte plus de ${limit.toLocaleString('fr')} lignes. Partagez-le en plusieurs fichiers. Rien n’a été importé.`,
    tooManyColumns: (limit: number) => `Le fichier compte plus de ${limit} colonnes. Rien n’a été importé.`,
    unknownColumn: (name: string) =>
      `La colonne « ${name} » n’existe pas dans le fichier. Revoyez la correspondance des colonnes. Rien n’a été importé.`,
    notCalendar: 'Ce fichier n’est pas un calendrier iCalendar (.ics) lisible. Rien n’a été importé.',
    noEvent: 'Ce calendrier ne contient aucun événement. Rien n’a été importé.',
    tooManyEvents: (limit: number) =>
      `Ce calendrier donne plus de ${limit.toLocaleString('fr')} réunions. Exportez une période plus courte. Rien n’a été importé.`,
    tooSlow: (seconds: number) =>
      `La lecture du fichier a dépassé ${seconds} secondes et a été arrêtée. Rien n’a été importé.`,
    tooHeavy: 'La lecture du fichier demande trop de mémoire et a été arrêtée. Rien n’a été importé.',
    stopped: 'Le traitement du fichier s’est arrêté. Rien n’a été importé.',
    alreadyUndone: 'Cet import est déjà annulé.',
    changedSince: (n: number) =>
      `${count(n, 'élément importé a été modifié', 'éléments importés ont été modifiés')} depuis, ou porte du temps ou une échéance. L’import n’est pas annulé. Rien n’a été modifié.`,
    untitled: 'Réunion sans titre',
    problems: {
      question: 'forme de question ou chambre inconnue de ce registre : laissée vide',
      cells: (found: number, expected: number) => `${count(found, 'cellule', 'cellules')} au lieu de ${expected}`,
      missing: 'valeur obligatoire absente',
      incompleteReference: 'valeur absente : la référence ne peut pas être formée',
      tooLong: (limit: number) => `texte de plus de ${limit} caractères`,
      tooMany: (limit: number) => `plus de ${limit} éléments`,
      date: (format: string) => `date attendue au format ${format.replaceAll('d', 'j').replaceAll('y', 'a')}`,
      kind: (known: string) => `type de dossier inconnu. Types connus : ${known}`,
      person: 'personne inconnue dans la section',
      severalPeople: 'plusieurs personnes de la section portent ces initiales ou ce nom',
      priority: 'priorité inconnue',
      pillar: 'pilier inconnu',
      sameInFile: (line: number) => `même référence et même contenu que la ligne ${line} : non importée`,
      otherInFile: (line: number) =>
        `même référence que la ligne ${line}, avec un contenu différent : non importée, à vérifier`,
      known: (reference: string) => `la référence ${reference} existe déjà : dossier laissé tel quel`,
      knownMeeting: 'cette réunion est déjà importée : laissée telle quelle',
      laterVersion: (version: number) => `version ${version} de cette réunion : mise à jour`,
      sameEvent: 'cette réunion figure deux fois dans le fichier : la première est retenue',
      closedInFuture: 'la date de clôture est dans le futur',
      closedBeforeReceived: 'la date de clôture précède la date de réception',
      receivedFromDue: 'date de réception absente : la date d’échéance en tient lieu',
      receivedToday: 'date de réception absente : la date du jour en tient lieu',
      noReference: 'référence absente : le dossier est numéroté, et un second import le créerait à nouveau',
      calendarDate: 'date ou heure illisible',
      endBeforeStart: 'la fin précède le début',
      tooLongMeeting: (days: number) => `durée de plus de ${days} jours`,
      noEnd: 'aucune heure de fin : une heure est retenue',
      zone: (name: string, office: string) =>
        `fuseau « ${name} » inconnu : l’heure est lue dans le fuseau du bureau (${office})`,
      ownZone: (name: string) => `fuseau « ${name} » propre au fichier : les heures sont converties`,
      rule: 'règle de répétition illisible',
      noOccurrence: 'la répétition ne donne aucune date',
      partOfSeries: (kept: number, from: string, to: string) =>
        `répétition longue ou sans fin : ${count(kept, 'date retenue', 'dates retenues')}, du ${from} au ${to} ; les autres ne sont pas importées`,
      laterChanges: 'le changement de toutes les dates suivantes n’est appliqué qu’à cette date',
      agenda: (left: number) =>
        `ordre du jour trop long : ${count(left, 'ligne laissée de côté', 'lignes laissées de côté')}`,
      notMeetings: (n: number) =>
        `${count(n, 'élément du calendrier n’est pas une réunion', 'éléments du calendrier ne sont pas des réunions')} (tâche, note, disponibilité) : non importé`,
    },
  },
  demo: {
    notEmpty: 'La démonstration ne s’ouvre que dans une base vide. Rien n’a été modifié.',
    notDemo: 'Cette base n’est pas la démonstration. Rien n’a été supprimé.',
  },
  store: {
    newer: (found: number, known: number) =>
      `La base a été créée par une version plus récente de Pivot (schéma ${found}, connu ici : ${known}). Elle n’a pas été modifiée. Installez la version récente.`,
    damaged: (file: string) =>
      `Le fichier ${file} est endommagé ou n’est pas une base Pivot. Il n’a pas été modifié. Restaurez la dernière copie du dossier « backups ».`,
    inUse: 'Pivot est déjà ouvert sur ces données. Fermez l’autre fenêtre ou choisissez un autre dossier.',
    cannotOpen: (folder: string) =>
      `Le dossier ${folder} n’est pas accessible en écriture. Choisissez un autre dossier avec --data.`,
    notDurable: 'La base refuse le mode d’écriture sûr (WAL, FULL). Elle n’a pas été utilisée.',
    closed: 'Pivot se ferme. Ce qui est enregistré est intact.',
    needsDisk: 'Cette opération demande une base sur disque.',
  },
  report,
  mail,
  documents,
  circuits,
  references,
  records,
  templates,
  registers,
  calendars,
  budget,
  watch,
  visits,
  processings,
  rooms,
  bodies,
  meetings,
};
