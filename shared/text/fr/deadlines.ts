import type { CountingKind, DeadlineRule } from '#shared/deadlines/schema.ts';
import type { Step } from '#shared/deadlines/steps.ts';
import { calendars } from './calendars.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

const plain = (date: string): string => date.split('-').reverse().join('/');

const day = (date: string): string => `${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]} ${plain(date)}`;

const units = {
  day: ['jour', 'jours'],
  month: ['mois', 'mois'],
  year: ['an', 'ans'],
  working_day: ['jour ouvré', 'jours ouvrés'],
} as const;

const length = (n: number, unit: keyof typeof units): string => count(Math.abs(n), units[unit][0], units[unit][1]);

const dayCount = (n: number, kind: CountingKind): string =>
  kind === 'K4' ? count(n, 'jour franc', 'jours francs') : length(n, kind === 'K5' ? 'working_day' : 'day');

const because = (reason: string): string => (reason === '' ? '' : ` (${reason})`);

const closed = (reason: string): string => calendars.nameOf(reason);

const step = (one: Step): string => {
  switch (one.is) {
    case 'trigger':
      return `Départ : ${day(one.on)}${one.time === null ? '' : ` à ${one.time}`}. Ce jour ne compte pas.`;
    case 'starts':
      return `Délai franc : il court à partir du ${day(one.on)}.`;
    case 'added':
      return `${length(one.count, one.unit)} ${one.count < 0 ? 'avant' : 'après'} : ${day(one.on)}.`;
    case 'hours':
      return `${count(one.count, 'heure', 'heures')} après : ${day(one.on)} à ${one.time}.`;
    case 'held':
      return `Ce mois n’a pas ce jour : son dernier jour est retenu, ${day(one.on)}.`;
    case 'clear_days':
      return `${count(one.count, 'jour franc', 'jours francs')} avant : envoi au plus tard le ${day(one.on)}.`;
    case 'skipped':
      return `Le ${day(one.on)} n’est pas compté : ${closed(one.reason)}.`;
    case 'closed':
      return `Le ${plain(one.on)} est fermé : ${closed(one.reason)}.`;
    case 'rolled':
      return `L’échéance est reportée au premier jour ouvert : ${day(one.on)}.`;
    case 'stays':
      return `Le ${plain(one.on)} est fermé (${closed(one.reason)}), mais la date ne bouge pas.`;
    case 'paused':
      return `Délai suspendu du ${plain(one.from)} au ${plain(one.to)}, soit ${count(one.days, 'jour', 'jours')}${because(one.reason)} : ${day(one.on)}.`;
    case 'pause_open':
      return `Délai suspendu depuis le ${plain(one.on)}${because(one.reason)} : la date sera reportée à la reprise.`;
    case 'silence':
      return `Sans réponse, la décision naît le ${day(one.on)}.`;
    case 'last_answer':
      return `Dernier jour utile pour répondre : ${day(one.on)}.`;
    case 'other_reading':
      return `Une autre lecture de la fin de mois donne le ${day(one.on)}.`;
    case 'review':
      return `Révision après ${count(one.count, 'année entière', 'années entières')} : ${day(one.on)}.`;
    case 'occurrence':
      return `Prochaine date : ${day(one.on)}.`;
    case 'mark':
      return `${one.fr} : ${day(one.on)}.`;
    case 'safe':
      return `Date prudente, en cas de doute : ${day(one.on)}.`;
  }
};

/** The sentences of deadlines. */
export const deadlines = {
  step,
  /** A rule in words: `10 jours ouvrés à compter du 23/11/2026`, after the name of its preset when it has one. */
  basis: (
    name: string,
    kind: CountingKind,
    { trigger, days, months, years, hours }: Omit<DeadlineRule, 'preset' | 'pauses'>,
  ): string => {
    const own = [
      ...(days === undefined ? [] : [dayCount(days, kind)]),
      ...(months === undefined ? [] : [length(months, 'month')]),
      ...(years === undefined ? [] : [length(years, 'year')]),
      ...(hours === undefined ? [] : [count(hours, 'heure', 'heures')]),
    ].join(' ');
    const isBefore = kind === 'K4' || (days ?? months ?? 0) < 0;
    const from = `${isBefore ? 'avant le' : 'à compter du'} ${plain(trigger)}`;
    return [name, own === '' ? from : `${own} ${from}`].filter((part) => part !== '').join(', ');
  },
  kinds: {
    K1: 'Jours ou mois, reportés au premier jour ouvert',
    K1n: 'Jours ou mois, sans report',
    K2: 'Silence de l’administration, en mois',
    K3: 'Délai franc de recours, en mois',
    K4: 'Jours francs avant une séance',
    K5: 'Jours ouvrés',
    K6: 'Révision au 1er janvier',
    K7: 'Heures',
  },
  kindSources: {
    K1: 'General Clauses Act 1897, s. 9 et 10 (à confirmer)',
    K1n: 'Lecture du bureau',
    K2: 'CRPA, L231-1 à L231-4',
    K3: 'CE, 19 septembre 2014, n° 362568 ; CJA, R421-1',
    K4: 'CGCT, L2121-11 et L2121-12',
    K5: 'Calendrier du bureau',
    K6: 'CSMOP 2019, 10.9',
    K7: 'RTI Act 2005, s. 7(1) ; RGPD, art. 33',
  },
  decisionNeedsMeeting: 'Une décision appartient à une réunion.',
  restoreDate: 'La date ou la règle de calcul est à indiquer.',
  triggerMissing: 'La date de départ du délai manque : indiquez-la pour calculer l’échéance.',
  tooEarly:
    'La date de départ est antérieure à 1970 : les calendriers commencent cette année-là. Rien n’a été enregistré.',
  lengthMissing: 'Cette règle n’a pas de durée écrite : indiquez le nombre de jours, de mois, d’années ou d’heures.',
  backwards: (kind: string) => `La règle ${kind} ne se compte pas à rebours : indiquez une durée positive.`,
  noPause: 'Ce délai ne se suspend pas. Retirez la suspension.',
  outOfCalendar: 'La date calculée sort du calendrier de 1970 à 2199. Rien n’a été enregistré.',
  unknownPreset: (id: string) => `La règle « ${id} » n’existe pas dans le registre des délais.`,
  notInForce: (id: string, date: string) => `La règle « ${id} » n’était pas en vigueur le ${plain(date)}.`,
  laterVersion: (date: string) =>
    `Une version de cette règle s’applique déjà depuis le ${plain(date)} : datez la nouvelle d’un jour postérieur.`,
  presetNotOwn: 'Seule une version écrite par le bureau peut être retirée.',
  presetUsed: 'Une échéance se fonde sur cette version : elle reste au registre.',
  overrideNeedsReason:
    'Cette date est calculée par une règle : pour la fixer à la main, indiquez un motif. Rien n’a été modifié.',
  nothingComputed: 'Cette échéance n’est pas calculée par une règle.',
  pauseRuns: 'Le délai est déjà suspendu.',
  noPauseRuns: 'Le délai n’est pas suspendu.',
  pauseBeforeTrigger: 'La suspension commence avant le départ du délai.',
  resumeBeforePause: 'La reprise précède la suspension.',
};
