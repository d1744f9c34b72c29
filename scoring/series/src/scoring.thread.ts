import { compileDraws } from '@ancrage/engine/random/uniform-draws';
import { namedMethods } from './named-methods';
import { scoreQuarters, type Reckoning } from './score-quarters';

/** What a thread is asked: the documents come as text, by hash. */
export interface ScoringTask {
  readonly reckoning: Reckoning;
  readonly methods: ReadonlyMap<string, string>;
}

let compiled = false;

/** Scores, and answers the scores as JSON: the thread that waits has only to pass it on. */
export function scoreInThread({ reckoning, methods }: ScoringTask): string {
  if (!compiled) compileDraws();
  compiled = true;
  return JSON.stringify(scoreQuarters(reckoning, namedMethods(methods)));
}
