import { parseMethod } from '@ancrage/engine/method/parse-method';
import type { NamedMethod } from '@ancrage/engine/method/named-method';

const known = new Map<string, NamedMethod>();

/** Methods as threads are given them, by hash: documents as published, each read once per thread. */
export function namedMethods(texts: ReadonlyMap<string, string>): Map<string, NamedMethod> {
  return new Map(
    [...texts].map(([hash, text]) => {
      const method = known.get(hash) ?? { hash, document: parseMethod(JSON.parse(text)) };
      known.set(hash, method);
      return [hash, method];
    }),
  );
}
