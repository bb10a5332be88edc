import type { watch as fr } from '#renderer/text/fr/watch.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const watch = {
  title: 'watch',
} satisfies Shape<typeof fr>;
