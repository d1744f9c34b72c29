import { compileDraws } from '@ancrage/engine/random/uniform-draws';
import { namedMethod } from './named-method';
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
  const named = [...methods].map(([hash, text]) => [hash, namedMethod(hash, text)] as const);
  return JSON.stringify(scoreQuarters(reckoning, new Map(named)));
}
