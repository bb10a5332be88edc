import type { ScheduleProblem } from '#shared/records/schedule.ts';
import type { Fate, SlipKind, SlipState } from '#shared/records/schema.ts';
import type { records as french } from '#shared/text/fr/records.ts';

const kinds: Readonly<Record<SlipKind, string>> = { elimination: 'Elimination slip', transfer: 'Transfer slip' };

const states: Readonly<Record<SlipState, string>> = {
  draft: 'In preparation',
  sent: 'Sent',
  visaed: 'Visaed',
  carried_out: 'Carried out',
};

const fates: Readonly<Record<Fate, string>> = {
  eliminate: 'Eliminate',
  sort: 'Sort',
  transfer: 'Transfer',
  review: 'Review',
  keep: 'Keep',
};

const shortDate = (day: string): string => day.split('-').reverse().join('/');

const atLine = (problem: Extract<ScheduleProblem, { readonly line: number }>): string => {
  const what = {
    quote: 'a misplaced or unclosed quotation mark',
    code: 'no code',
    years: 'a retention period that is not a number of years',
    fate: 'an unknown final fate (expected: eliminate, sort or transfer)',
    text: 'a value that is too long or out of bounds',
    repeated: 'a code already given above',
  }[problem.is];
  return `Line ${problem.line} has ${what}. Nothing was imported.`;
};

export const records: typeof french = {
  kinds,
  states,
  fates,
  prefixes: { elimination: 'BE', transfer: 'BV' },
  missingRule: 'This retention rule does not exist or is in the bin.',
  missingSlip: 'This slip does not exist or is in the bin.',
  unknownCode: (code) => `No retention rule has the code “${code}”.`,
  codeTaken: (code) => `The code “${code}” is already that of another rule.`,
  ruleUsed: (n) => `${n} ${n === 1 ? 'file follows' : 'files follow'} this rule. It stays.`,
  categoryFixed: 'The period and fate of a category are set by the manual of procedure. Create a rule of your own.',
  schedule: (problem, limit) => {
    switch (problem.is) {
      case 'empty':
        return 'The file holds no rule. Nothing was imported.';
      case 'columns':
        return 'The file needs at least the columns “code”, “years” and “fate”. Nothing was imported.';
      case 'tooMany':
        return `The file has more than ${limit.toLocaleString('en')} rules. Nothing was imported.`;
      default:
        return atLine(problem);
    }
  },
  alreadyHeld: (reference) => `File ${reference} is already on hold. Lift the present hold first.`,
  notHeld: (reference) => `File ${reference} is not on hold.`,
  holdInFuture: 'A hold cannot begin in the future.',
  destroyed: (reference) => `The contents of file ${reference} were destroyed: it no longer changes.`,
  transferred: (reference) => `File ${reference} was transferred to the archives.`,
  notClosed: (reference) => `File ${reference} is not closed: it cannot be on a slip.`,
  noRule: (reference) => `File ${reference} has no retention rule.`,
  notEligible: (reference, on) => `File ${reference} is to be kept until ${shortDate(on)}: it cannot be on a slip.`,
  held: (reference, reason) => `File ${reference} is on hold (${reason}). Nothing was destroyed or transferred.`,
  wrongFate: (reference, fate) =>
    `The final fate of file ${reference} is “${fates[fate].toLowerCase()}”: it is not eliminated.`,
  onOtherSlip: (reference, number) => `File ${reference} is already on slip ${number}.`,
  repeated: (reference) => `File ${reference} is on this slip twice.`,
  tooManyItems: (limit) => `A slip has at most ${limit} lines. Prepare a second one.`,
  emptySlip: 'A slip without lines cannot be sent.',
  needsSignature: 'State who signs the slip for the section.',
  slipLocked: (number) => `Slip ${number} is already sent: take it back to change it.`,
  slipKept: (number) => `Slip ${number} is visaed: it is kept.`,
  wrongStep: (number, state) =>
    `Slip ${number} is at the step “${states[state].toLowerCase()}”: this step is not possible. Nothing has changed.`,
  cannotTakeBack: (number) => `Slip ${number} cannot go back to an earlier step.`,
  visaDate: 'The date of the visa must lie between the sending of the slip and today.',
  table: {
    note: (signedBy, visa) => (signedBy === '' ? visa : `Signed for the section: ${signedBy}. ${visa}`),
    noVisa: 'No visa to date',
    visa: (number, on) => `Visa no. ${number} of ${shortDate(on)}`,
    object: 'Subject',
    typology: 'Type',
    from: 'From',
    to: 'To',
    years: 'Retention (years)',
    serviceRemarks: 'Section’s remarks',
    archivesRemarks: 'Archives’ remarks',
    centimetres: 'Shelf length (cm)',
    total: 'Total',
  },
};
