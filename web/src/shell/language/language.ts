import type { Language } from '@ancrage/contract/commitment/kind';

const KEPT_AS = 'ancrage.language';

/** The language to start in: the one chosen before, else the browser's first of ours. */
export function firstLanguage(): Language {
  const kept = readKept();
  if (kept) return kept;
  const known = navigator.languages
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag === 'fr' || tag === 'en');
  return known === 'en' ? 'en' : 'fr';
}

/** Keeps the language that was chosen for the next visit. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT_AS, language);
  } catch {
    // Storage may be refused: the choice then lasts as long as the page.
  }
}

function readKept(): Language | null {
  try {
    const kept = localStorage.getItem(KEPT_AS);
    return kept === 'fr' || kept === 'en' ? kept : null;
  } catch {
    return null;
  }
}
