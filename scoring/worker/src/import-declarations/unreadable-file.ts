import type { Bilingual, Language } from '@ancrage/contract/commitment/kind';

/** Why a file gives no rows, as its sender can understand and mend it. */
const REASONS = {
  empty: { fr: 'il est vide', en: 'it is empty' },
  binary: {
    fr: 'son contenu n’est pas celui d’un tableur',
    en: 'its content is not a spreadsheet’s',
  },
  oldOrLocked: {
    fr: 'c’est un ancien classeur (.xls) ou un classeur protégé par un mot de passe',
    en: 'it is an old workbook (.xls) or one locked by a password',
  },
  openDocument: { fr: 'c’est un classeur OpenDocument (.ods)', en: 'it is an OpenDocument (.ods)' },
  damaged: { fr: 'le classeur est endommagé', en: 'the workbook is damaged' },
  noSheet: { fr: 'aucune feuille n’est remplie', en: 'no sheet is filled' },
  openQuote: {
    fr: 'un guillemet ouvert n’est jamais refermé',
    en: 'a quotation mark is opened and never closed',
  },
  tooLarge: {
    fr: 'il prend trop de place une fois décompressé',
    en: 'it takes too much space once decompressed',
  },
  tooLong: { fr: 'sa lecture prend trop de temps', en: 'reading it takes too long' },
  interrupted: { fr: 'sa lecture a échoué', en: 'reading it failed' },
} satisfies Record<string, Bilingual>;

/** Why a file cannot be read. */
export type UnreadableReason = keyof typeof REASONS;

/** Carries the reason out of a reader. */
export class UnreadableFile extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(`unreadable file: ${reason}`);
  }
}

/** The end of the sentence that says why a file cannot be read. */
export function sayWhyUnreadable(reason: UnreadableReason, language: Language): string {
  return REASONS[reason][language];
}
