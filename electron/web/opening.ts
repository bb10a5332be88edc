import type { Service } from '#electron/service/service.ts';
import { AppError } from '#shared/contract/errors.ts';
import { type Language, settings } from '#shared/settings/schema.ts';
import { wordsOf } from '#shared/text/words.ts';

/** Why the store could not be opened, in words; undefined for a failure that is not the store's refusal. */
export const refusalSentence = (error: unknown, language: Language): string | undefined =>
  error instanceof AppError ? error.sentence(wordsOf(language)) : undefined;

/** The language the user chose. */
export const languageOf = async (service: Service): Promise<Language> => {
  const reply = await service.dispatch('settings.get', {});
  return settings.parse(reply.ok ? reply.value : {}).language;
};

/** Fills a store that has no dossiers with the fictitious section; answers the sentence of a refusal. */
export const fillDemo = async (service: Service): Promise<string | undefined> => {
  const list = await service.dispatch('dossiers.list', { limit: 1 });
  if (!list.ok) return list.error.message;
  if ((list.value as { total: number }).total > 0) return undefined;
  const demo = await service.dispatch('system.loadDemo', {});
  return demo.ok ? undefined : demo.error.message;
};
