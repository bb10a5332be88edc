import type { templates as french } from '#shared/text/fr/templates.ts';

export const templates: typeof french = {};
