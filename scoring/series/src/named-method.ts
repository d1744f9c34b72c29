import { parseMethod } from '@ancrage/engine/method/parse-method';
import type { NamedMethod } from '@ancrage/engine/method/named-method';

const known = new Map<string, NamedMethod>();

/** A method as threads are given it: its document as published, which each reads once. */
export function namedMethod(hash: string, text: string): NamedMethod {
  const method = known.get(hash) ?? { hash, document: parseMethod(JSON.parse(text)) };
  known.set(hash, method);
  return method;
}
