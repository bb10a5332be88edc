import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages } from '#shared/settings/schema.ts';
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

void i18n.use(initReactI18next).init({
  lng: fromBrowser,
  fallbackLng: 'fr',
  initAsync: false,
  resources: { fr: { translation: fr }, en: { translation: en } },
  interpolation: { escapeValue: false },
});

/** Changes the language of every word on the screen. */
export const setLanguage = async (language: Language): Promise<void> => {
  document.documentElement.lang = language;
  if (i18n.language !== language) await i18n.changeLanguage(language);
};
