import type { processings as french } from '#shared/text/fr/processings.ts';

export const processings: typeof french = {
  missing: 'This processing does not exist or is in the bin.',
  reviewInFuture: 'The date of review cannot be in the future.',
};
