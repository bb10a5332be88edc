import type { visits as french } from '#shared/text/fr/visits.ts';

export const visits: typeof french = {
  missing: 'This call or visit does not exist or is in the bin.',
  callBackEarly: 'The day to call back comes before the call.',
  inFuture: 'A call or visit is not recorded ahead of time.',
  callBack: (person, phone) => `Call back ${person}${phone === '' ? '' : ` (${phone})`}`,
};
