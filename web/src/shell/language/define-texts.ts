import type { Language } from '@ancrage/contract/commitment/kind';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from './i18n';

/** The shape that the English texts of a feature must have: that of its French ones. */
export type TextsLike<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : TextsLike<Texts[Key]>;
};

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other' | 'many'}`
  ? Stem
  : Key;

/** A text's key: a dotted path into the texts, without the plural's suffix. */
export type TextKey<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string
    ? WithoutPlural<Key>
    : `${Key}.${TextKey<Texts[Key]>}`;
}[keyof Texts & string];

/** Gives a feature's text in the language on screen, its parameters filled in. */
export type Translate<Texts> = (
  key: TextKey<Texts>,
  params?: Readonly<Record<string, string | number>>,
) => string;

/** What a component gets of its feature's texts. */
export interface FeatureTexts<Texts> {
  readonly t: Translate<Texts>;
  readonly language: Language;
}

/**
 * Declares the texts of a feature in both languages and gives the hook that reads them. A key that
 * is missing, or that one language lacks, does not compile.
 */
export function defineTexts<const Texts extends object>(
  feature: string,
  fr: Texts,
  en: TextsLike<Texts>,
): () => FeatureTexts<Texts> {
  i18next.addResourceBundle('fr', feature, fr);
  i18next.addResourceBundle('en', feature, en);
  return function useFeatureTexts() {
    const { t } = useTranslation(feature);
    return { t: t as Translate<Texts>, language: currentLanguage() };
  };
}
