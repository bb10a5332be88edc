import type { processings as french } from '#renderer/text/fr/processings.ts';

export const processings: typeof french = {
  title: 'Register of processings',
  count_one: '{{count}} processing of personal data (GDPR, article 30)',
  count_other: '{{count}} processings of personal data (GDPR, article 30)',
  new: 'New processing',
  edit: 'Edit the processing',
  search: 'Purpose, people, data, recipients',
  empty: 'No processing in the register. Describe one for each purpose: pay, mail, directory…',
  emptySearch: 'No processing matches the search.',
  created: 'Processing “{{name}}” entered',
  changed: 'Processing “{{name}}” changed',
  removed: 'Processing “{{name}}” moved to the bin',
  neverReviewed: 'never reviewed',
  fields: {
    purpose: 'Purpose',
    legalBasis: 'Legal basis',
    people: 'Categories of people',
    data: 'Categories of data',
    recipients: 'Recipients',
    transfers: 'Transfers outside the European Union',
    duration: 'Retention period',
    measures: 'Security measures',
    reviewedOn: 'Reviewed on',
  },
};
