import { kindOf } from '@ancrage/contract/commitment/catalogue/catalogue';
import type { Language } from '@ancrage/contract/commitment/kind';

/** What a kind of commitment is called; a kind that a territory added keeps its own name. */
export function kindName(kind: string, language: Language): string {
  return kindOf(kind)?.label[language] ?? kind;
}
