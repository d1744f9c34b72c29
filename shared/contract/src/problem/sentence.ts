import type { Language } from '../commitment/kind';
import { PROBLEMS_EN } from './en';
import { PROBLEMS_FR } from './fr';
import type { Problem } from './problem';

const SENTENCES = { fr: PROBLEMS_FR, en: PROBLEMS_EN } as const;

/** The sentence of a problem in a language, its parameters filled in. */
export function problemSentence(problem: Pick<Problem, 'code' | 'params'>, language: Language) {
  return SENTENCES[language][problem.code].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = problem.params[name];
    return value === undefined ? whole : String(value);
  });
}
