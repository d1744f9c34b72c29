import type { Language } from '@ancrage/contract/commitment/kind';
import { ApiProblem } from '../../contract/api-problem';
import { en } from '../en';
import { withReadableDates } from '../format/format-date';
import { typeset } from '../format/typeset';
import { fr } from '../fr';

const UNREACHABLE = { fr: fr.failed.offline, en: en.failed.offline };

/** The sentence of a failed call, set in the language on screen. */
export function problemText(error: Error, language: Language): string {
  const said = error instanceof ApiProblem ? error.message : '';
  return typeset(withReadableDates(said || UNREACHABLE[language], language), language);
}

/** The sentences of a refusal by field path; the empty path is the whole form. */
export function problemsByField(error: Error | null, language: Language): Map<string, string> {
  const byField = new Map<string, string>();
  if (!(error instanceof ApiProblem)) return byField;
  for (const { field, detail } of error.errors) {
    if (!byField.has(field)) {
      byField.set(field, typeset(withReadableDates(detail, language), language));
    }
  }
  return byField;
}
