import type { Language } from '@ancrage/contract/commitment/kind';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { typeset } from '../format/typeset';
import { firstLanguage, keepLanguage } from './language';

/**
 * Starts the texts. Each feature adds its own with `defineTexts` when its chunk loads, so that the
 * first page carries no text of the others.
 */
void i18next
  .use(initReactI18next)
  .use({
    type: 'postProcessor',
    name: 'typeset',
    process: (text: string) => typeset(text, currentLanguage()),
  })
  .init({
    lng: firstLanguage(),
    fallbackLng: false,
    supportedLngs: ['fr', 'en'],
    initAsync: false,
    resources: {},
    postProcess: ['typeset'],
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });

setDocumentLanguage(currentLanguage());
i18next.on('languageChanged', (language) => {
  keepLanguage(language as Language);
  setDocumentLanguage(language);
});

/** The language on screen. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'fr';
}

/** Changes the language on screen. */
export function changeLanguage(language: Language): void {
  void i18next.changeLanguage(language);
}

function setDocumentLanguage(language: string): void {
  document.documentElement.lang = language;
}
