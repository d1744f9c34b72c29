import type { Language } from '@ancrage/contract/commitment/kind';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { QuarterId } from '@ancrage/contract/period/quarter';

const LOCALE = { fr: 'fr-FR', en: 'en-GB' } as const;

/** A civil date in words: "12 mars 2026". */
export function formatDate(date: CivilDate, language: Language): string {
  return civil({ day: 'numeric', month: 'long', year: 'numeric' }, date, language).replace(
    /^1 /,
    language === 'fr' ? '1er ' : '1 ',
  );
}

/** A civil date in figures, as tables and fields show it: "12/03/2026". */
export function formatShortDate(date: CivilDate, language: Language): string {
  return civil({ day: '2-digit', month: '2-digit', year: 'numeric' }, date, language);
}

/** A span of days in words; a month or a quarter that is whole is named. */
export function formatSpan(from: CivilDate, to: CivilDate | null, language: Language): string {
  if (to === null) {
    return `${language === 'fr' ? 'depuis le' : 'since'} ${formatDate(from, language)}`;
  }
  if (from === to) return formatDate(from, language);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const start = sameYear
    ? civil({ day: 'numeric', month: 'long' }, from, language).replace(/^1 /, firstOf(language))
    : formatDate(from, language);
  return `${start} – ${formatDate(to, language)}`;
}

/** A moment as a reader's clock shows it, to the minute. */
export function formatInstant(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(instant));
}

/** The day of a moment as a reader's clock shows it. */
export function formatInstantDate(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'medium' }).format(
    new Date(instant),
  );
}

/** The time of a moment on the reader's clock. */
export function formatTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { timeStyle: 'short' }).format(
    new Date(instant),
  );
}

/** A quarter: "T3 2026" in French, "Q3 2026" in English. */
export function formatQuarter(quarter: QuarterId, language: Language): string {
  const [year = '', part = ''] = quarter.split('-Q');
  return `${language === 'fr' ? 'T' : 'Q'}${part}\u00a0${year}`;
}

/** Replaces the ISO dates of a sentence by dates as the language writes them. */
export function withReadableDates(sentence: string, language: Language): string {
  return sentence.replace(/\d{4}-\d{2}-\d{2}/g, (date) => formatShortDate(date, language));
}

function firstOf(language: Language): string {
  return language === 'fr' ? '1er ' : '1 ';
}

function civil(options: Intl.DateTimeFormatOptions, date: CivilDate, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
