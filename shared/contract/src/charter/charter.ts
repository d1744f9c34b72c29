import type { Bilingual } from '../commitment/kind';

/** One principle of the charter. */
export interface Principle {
  readonly title: Bilingual;
  readonly text: Bilingual;
}

/** A version of the ethical charter: content that is dated, hashed when signed, never changed. */
export interface Charter {
  readonly version: string;
  readonly inForceFrom: string;
  readonly preamble: Bilingual;
  readonly principles: readonly Principle[];
  readonly undertaking: Bilingual;
}

/**
 * The charter's text as it is hashed: every word in both languages, in reading order, so that a
 * signature binds what the signatory could read.
 */
export function charterText(charter: Charter): string {
  const parts = [
    charter.version,
    charter.inForceFrom,
    charter.preamble.fr,
    charter.preamble.en,
    ...charter.principles.flatMap(({ title, text }) => [title.fr, text.fr, title.en, text.en]),
    charter.undertaking.fr,
    charter.undertaking.en,
  ];
  return parts.join('\n');
}
