import type { references as fr } from '#shared/text/fr/references.ts';

export const references: typeof fr = {
  missing: 'This special reference does not exist or is in the bin.',
  foreign: (field) => `The register of this reference has no field “${field}”. Nothing was saved.`,
  sittingNeeded: 'A parliament question needs the date of its sitting. Nothing was saved.',
  wrongStar: 'This form of question does not exist in this register. Nothing was saved.',
  beforeReceived: 'This date comes before the date of receipt. Nothing was saved.',
  inFuture: 'This act cannot bear a future date. Nothing was saved.',
  notForKind: 'This act does not exist for this register. Nothing was saved.',
  transferNeedsTo: 'A transfer says to whom the matter goes. Nothing was saved.',
  noFee: 'No further fee was asked for this matter. Nothing was saved.',
  feeDates: 'The fee cannot be paid before it was asked. Nothing was saved.',
  extensionNeeds: 'An extension says its new date and its reason. Nothing was saved.',
  extensionApproval: 'Extending an assurance needs the Minister’s approval: say who gave it. Nothing was saved.',
  extensionEarlier: 'The extension must go past the date of receipt. Nothing was saved.',
  noAppeal: 'No appeal is recorded for this matter. Nothing was saved.',
  appealDates: 'The appeal cannot be decided before it was filed. Nothing was saved.',
  deadlineTitles: {
    qe: 'Reply to the written question',
    pq: 'Reply to the parliament question',
    assurance: 'Assurance to fulfil',
    mp_letter: 'Reply to the member of Parliament',
    rti: 'Reply to the RTI request',
    cpgrams: 'Reply to the grievance',
    cada: 'Reply to the document request',
    appeal: 'Reply to the appeal',
  },
};
