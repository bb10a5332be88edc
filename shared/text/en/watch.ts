import type { watch as french } from '#shared/text/fr/watch.ts';

export const watch: typeof french = {};
