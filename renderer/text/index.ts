import i18next, { type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages, type Profile } from '#shared/settings/schema.ts';
import { centralSecretariat } from './en/central-secretariat.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof fr };
  }
}

export const i18n = i18next.createInstance();

const fromBrowser = languages.find((language) => navigator.language.startsWith(language)) ?? 'fr';

/** Numbers in sentences with the language's separators: `1 171 dossiers`. */
const localNumbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _format, language) =>
    typeof value === 'number' ? value.toLocaleString(language === 'en' ? 'en-GB' : 'fr-FR') : value,
};

void i18n
  .use(localNumbers)
  .use(initReactI18next)
  .init({
    lng: fromBrowser,
    fallbackLng: 'fr',
    initAsync: false,
    resources: { fr: { translation: fr }, en: { translation: en } },
    interpolation: { escapeValue: false, alwaysFormat: true },
  });

let isCentral = false;

/** Changes the language of every word on the screen; India's Central Secretariat has its own English words. */
export const setLanguage = async (language: Language, profile: Profile = 'neutral'): Promise<void> => {
  document.documentElement.lang = language;
  const wasCentral = isCentral;
  isCentral = profile === 'in_central';
  if (isCentral !== wasCentral) {
    i18n.addResourceBundle('en', 'translation', isCentral ? centralSecretariat : en, true, true);
  }
  if (i18n.language !== language || isCentral !== wasCentral) await i18n.changeLanguage(language);
};
