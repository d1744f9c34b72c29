import { parseMethod } from '@ancrage/engine/method/parse-method';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import { compileDraws } from '@ancrage/engine/random/uniform-draws';
import { scoreQuarters, type Reckoning } from './score-quarters';

/** What a thread is asked: the documents come as text, by hash, and are read once per thread. */
export interface ThreadTask {
  readonly reckoning: Reckoning;
  readonly methods: Readonly<Record<string, string>>;
}

const known = new Map<string, NamedMethod>();
let compiled = false;

/** Scores, and answers the scores as JSON: the thread that waits has only to pass it on. */
export default function scoreInThread({ reckoning, methods }: ThreadTask): string {
  if (!compiled) compileDraws();
  compiled = true;
  const named = Object.entries(methods).map(([hash, text]) => {
    const method = known.get(hash) ?? { hash, document: parseMethod(JSON.parse(text)) };
    known.set(hash, method);
    return [hash, method] as const;
  });
  return JSON.stringify(scoreQuarters(reckoning, new Map(named)));
}
