import type { Language } from '@ancrage/contract/commitment/kind';
import { MEASURE_UNIT, type Measure } from '@ancrage/contract/commitment/measure';

const LOCALE = { fr: 'fr-FR', en: 'en-GB' } as const;
const NARROW = '\u202f';

/** A number as the language writes it, with at most `decimals` behind the comma. */
export function formatNumber(value: number, language: Language, decimals = 1): string {
  return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: decimals }).format(value);
}

/**
 * A score or a change: always signed, with the true minus sign; 0 has none. All decimals are
 * written, so that figures which add stand under each other.
 */
export function formatSigned(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(LOCALE[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'exceptZero',
  })
    .format(value)
    .replace('-', '\u2212');
}

/** A share between 0 and 1 as a percentage. */
export function formatShare(share: number, language: Language, decimals = 0): string {
  const percent = formatNumber(share * 100, language, decimals);
  return language === 'fr' ? `${percent}${NARROW}%` : `${percent}%`;
}

/** An amount in euros, without cents unless there are some. */
export function formatEuro(value: number, language: Language): string {
  const amount = formatNumber(value, language, 2);
  return language === 'fr' ? `${amount}${NARROW}€` : `€${amount}`;
}

const COUNTED = {
  desk: { fr: ['poste', 'postes'], en: ['desk', 'desks'] },
  carSpace: { fr: ['place', 'places'], en: ['car space', 'car spaces'] },
  person: { fr: ['personne', 'personnes'], en: ['person', 'people'] },
} as const;

/** A measured quantity with its unit: a number never stands without one. */
export function formatMeasure(measure: Measure, value: number, language: Language): string {
  const unit = MEASURE_UNIT[measure];
  if (unit === '€') return formatEuro(value, language);
  const number = formatNumber(value, language);
  if (unit === 'h' || unit === 'm²') return `${number}${NARROW}${unit}`;
  // French counts 1,9 as singular, English only 1.
  const single = language === 'fr' ? Math.abs(value) < 2 : value === 1;
  return `${number}\u00a0${COUNTED[unit][language][single ? 0 : 1]}`;
}
