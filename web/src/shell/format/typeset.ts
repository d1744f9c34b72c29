import type { Language } from '@ancrage/contract/commitment/kind';

const NARROW = '\u202f';
const WIDE = '\u00a0';

/**
 * Sets a text by its language's rules: in French a narrow no-break space before ; ! ? % € and
 * inside guillemets, a no-break one before a colon; in both, numbers stay with their unit.
 */
export function typeset(text: string, language: Language): string {
  const joined = text.replace(/(\d) (h|m²|m²·h|€|%|ETP|FTE|km)(?![\p{L}\d])/gu, `$1${NARROW}$2`);
  if (language === 'en') return joined;
  return joined
    .replace(/ ([;!?%€»])/g, `${NARROW}$1`)
    .replace(/« /g, `«${NARROW}`)
    .replace(/ :/g, `${WIDE}:`)
    .replace(/(\d) (\d{3})(?!\d)/g, `$1${NARROW}$2`);
}
