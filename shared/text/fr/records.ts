import type { ScheduleProblem } from '#shared/records/schedule.ts';
import type { Fate, SlipKind, SlipState } from '#shared/records/schema.ts';

const kinds: Readonly<Record<SlipKind, string>> = {
  elimination: 'Bordereau d’élimination',
  transfer: 'Bordereau de versement',
};

const states: Readonly<Record<SlipState, string>> = {
  draft: 'En préparation',
  sent: 'Transmis',
  visaed: 'Visé',
  carried_out: 'Exécuté',
};

const fates: Readonly<Record<Fate, string>> = {
  eliminate: 'Éliminer',
  sort: 'Trier',
  transfer: 'Verser',
  review: 'Réviser',
  keep: 'Conserver',
};

const shortDate = (day: string): string => day.split('-').reverse().join('/');

const atLine = (problem: Extract<ScheduleProblem, { readonly line: number }>): string => {
  const what = {
    quote: 'un guillemet mal placé ou qui n’est pas fermé',
    code: 'un code absent',
    years: 'une DUA qui n’est pas un nombre d’années',
    fate: 'un sort final inconnu (attendu : éliminer, trier ou verser)',
    text: 'une valeur trop longue ou hors limites',
    repeated: 'un code déjà donné plus haut',
  }[problem.is];
  return `La ligne ${problem.line} a ${what}. Rien n’a été importé.`;
};

/** The sentences of records. */
export const records = {
  kinds,
  states,
  fates,
  /** What begins a slip's number. */
  prefixes: { elimination: 'BE', transfer: 'BV' },
  missingRule: 'Cette règle de conservation n’existe pas ou est dans la corbeille.',
  missingSlip: 'Ce bordereau n’existe pas ou est dans la corbeille.',
  unknownCode: (code: string) => `Aucune règle de conservation ne porte le code « ${code} ».`,
  codeTaken: (code: string) => `Le code « ${code} » est déjà celui d’une autre règle.`,
  ruleUsed: (n: number) => `Cette règle est suivie par ${n} ${n < 2 ? 'dossier' : 'dossiers'}. Elle reste en place.`,
  categoryFixed: 'La durée et le sort d’une catégorie sont fixés par le manuel de procédure. Créez une règle propre.',
  schedule: (problem: ScheduleProblem, limit: number): string => {
    switch (problem.is) {
      case 'empty':
        return 'Le fichier ne contient aucune règle. Rien n’a été importé.';
      case 'columns':
        return 'Le fichier doit avoir au moins les colonnes « code », « DUA » et « sort final ». Rien n’a été importé.';
      case 'tooMany':
        return `Le fichier compte plus de ${limit.toLocaleString('fr')} règles. Rien n’a été importé.`;
      default:
        return atLine(problem);
    }
  },
  alreadyHeld: (reference: string) => `Le dossier ${reference} est déjà protégé. Levez d’abord la protection en cours.`,
  notHeld: (reference: string) => `Le dossier ${reference} n’est pas protégé.`,
  holdInFuture: 'La protection ne peut pas commencer dans le futur.',
  destroyed: (reference: string) => `Le contenu du dossier ${reference} a été détruit : il ne change plus.`,
  transferred: (reference: string) => `Le dossier ${reference} a été versé aux archives.`,
  notClosed: (reference: string) => `Le dossier ${reference} n’est pas clos : il ne peut pas figurer sur un bordereau.`,
  noRule: (reference: string) => `Le dossier ${reference} n’a pas de règle de conservation.`,
  notEligible: (reference: string, on: string) =>
    `Le dossier ${reference} est à conserver jusqu’au ${shortDate(on)} : il ne peut pas figurer sur un bordereau.`,
  held: (reference: string, reason: string) =>
    `Le dossier ${reference} est protégé (${reason}). Rien n’a été détruit ni versé.`,
  wrongFate: (reference: string, fate: Fate) =>
    `Le sort final du dossier ${reference} est « ${fates[fate].toLowerCase()} » : il ne s’élimine pas.`,
  onOtherSlip: (reference: string, number: string) => `Le dossier ${reference} figure déjà sur le bordereau ${number}.`,
  repeated: (reference: string) => `Le dossier ${reference} figure deux fois sur ce bordereau.`,
  tooManyItems: (limit: number) => `Un bordereau compte ${limit} lignes au plus. Préparez-en un second.`,
  emptySlip: 'Un bordereau sans ligne ne peut pas être transmis.',
  needsSignature: 'Indiquez qui signe le bordereau pour le service.',
  slipLocked: (number: string) => `Le bordereau ${number} est déjà transmis : reprenez-le pour le modifier.`,
  slipKept: (number: string) => `Le bordereau ${number} est visé : il est conservé.`,
  wrongStep: (number: string, state: SlipState) =>
    `Le bordereau ${number} est à l’étape « ${states[state].toLowerCase()} » : cette étape n’est pas possible. Rien n’a changé.`,
  cannotTakeBack: (number: string) => `Le bordereau ${number} ne peut pas revenir à une étape précédente.`,
  visaDate: 'La date du visa doit se situer entre l’envoi du bordereau et aujourd’hui.',
  table: {
    note: (signedBy: string, visa: string) => (signedBy === '' ? visa : `Signé pour le service : ${signedBy}. ${visa}`),
    noVisa: 'Sans visa à ce jour',
    visa: (number: string, on: string) => `Visa n° ${number} du ${shortDate(on)}`,
    object: 'Objet',
    typology: 'Typologie',
    from: 'Du',
    to: 'Au',
    years: 'DUA (années)',
    serviceRemarks: 'Observations du service',
    archivesRemarks: 'Observations des archives',
    centimetres: 'Métrage linéaire (cm)',
    total: 'Total',
  },
};
