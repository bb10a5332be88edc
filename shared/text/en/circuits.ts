import type { circuits as fr } from '#shared/text/fr/circuits.ts';

const shortDate = (day: string): string => day.split('-').reverse().join('/');

const states = {
  in_circuit: 'under visas',
  returned: 'back with its author',
  to_sign: 'waiting for its signature',
  signed: 'signed',
  dispatched: 'dispatched',
  withdrawn: 'withdrawn',
};

export const circuits: typeof fr = {
  missing: 'This draft does not exist or is in the bin.',
  noDelegation: 'This delegation does not exist or is in the bin.',
  noDocument: 'This document does not exist or is in the bin. Nothing was changed.',
  noLetter: 'This letter does not exist. The draft is not dispatched.',
  notDeparture: (number) => `Letter ${number} is an arrival: a draft leaves with a departure. Nothing was changed.`,
  letterCancelled: (number) => `Letter ${number} is cancelled: a draft cannot leave with it. Nothing was changed.`,
  letterOfOther: (number) => `Letter ${number} belongs to another dossier. Nothing was changed.`,
  stepForNobody: 'Each step of the circuit names a person or a role. The draft did not start.',
  dossierStopped: (reference, state) =>
    `Dossier ${reference} is “${state}”: no draft circulates in it. Nothing was changed.`,
  wrongState: (state) => `This draft is ${states[state]}: that act is not possible now. Nothing was changed.`,
  reasonNeeded: 'A reservation or a refusal needs its reason. The visa is not recorded.',
  whoseVisa: (label) =>
    `Several people may give the visa “${label}”, or none: say who gave it. The visa is not recorded.`,
  beforeAsked: (day) => `This date comes before ${shortDate(day)}, when it was asked. Nothing was changed.`,
  inFuture: 'This act cannot bear a future date. Nothing was changed.',
  noSignatory: 'No signatory is named, and the section has no single head: say who signs. Nothing was changed.',
  mayNotSign: (name, kind, day) =>
    `${name} is not the section’s head and has no delegation of signature valid on ${shortDate(day)} for kind ${kind}. The draft is not signed.`,
  beforeSigned: (day) => `A draft cannot leave before it is signed, on ${shortDate(day)}. Nothing was changed.`,
  nothingToUndo: 'This draft has no act to take back.',
  dossierWentOn: (reference) =>
    `Dossier ${reference} changed its state since this act. Take that change back first. Nothing was changed.`,
  delegationPeriod: 'A delegation cannot end before it begins. Nothing was saved.',
  delegationUsed: 'A draft was signed under this delegation: give it an end date instead of removing it.',
  movementMissing: 'This movement does not exist or is in the bin.',
  movementNobody: 'Say who holds the dossier: somebody of the section, or a name. Nothing was saved.',
  movementDates: 'It cannot return before it was sent. Nothing was saved.',
  movementBack: 'It cannot be expected back before it was sent. Nothing was saved.',
  movementFuture: 'A movement cannot bear a future date. Nothing was saved.',
  alreadyOut: (holder, day) =>
    `This part of the dossier is out already, with ${holder} since ${shortDate(day)}. Record its return first.`,
  alreadyBack: (day) => `This part of the dossier came back on ${shortDate(day)}. Nothing was changed.`,
};
