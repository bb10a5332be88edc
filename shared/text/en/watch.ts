import type { watch as french } from '#shared/text/fr/watch.ts';

export const watch: typeof french = {
  missing: 'This text does not exist or is in the bin.',
};
