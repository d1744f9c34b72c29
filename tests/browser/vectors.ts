import { computeIndex } from '@ancrage/engine/composite/compute-index';
import type { Table } from '@ancrage/engine/composite/table';
import { digest } from '@ancrage/engine/dossier/digest';
import { explainChange } from '@ancrage/engine/explain/explain-change';
import { methodHash } from '@ancrage/engine/method/method-hash';
import { parseMethod } from '@ancrage/engine/method/parse-method';
import { parseTableMethod } from '@ancrage/engine/method/parse-table-method';
import type { QuarterInput } from '@ancrage/engine/quarter-input';
import { score } from '@ancrage/engine/score';
import { nextSteps } from '@ancrage/engine/what-if/next-steps';

/** What both Node and the browser compute: inputs and documents as JSON. */
export interface Vectors {
  readonly method: unknown;
  readonly inputs: readonly QuarterInput[];
  readonly indexes: readonly { readonly method: unknown; readonly table: Table }[];
}

/**
 * One digest for each result, every digit of it: scores with their bands, the change from each
 * input to the next, next steps, and whole indexes with their references.
 */
export function digestsOf({ method, inputs, indexes }: Vectors): string[] {
  const named = { document: parseMethod(method), hash: methodHash(method) };
  const scores = inputs.map((input) => digest(score(input, named)));
  const changes = inputs.slice(1).map((after, at) => {
    const before = inputs[at] ?? after;
    return digest(explainChange({ input: before, method: named }, { input: after, method: named }));
  });
  const steps = inputs.slice(0, 20).map((input) => digest(nextSteps(input, named)));
  const composites = indexes.map((index) =>
    digest(computeIndex(parseTableMethod(index.method), index.table)),
  );
  return [...scores, ...changes, ...steps, ...composites];
}
