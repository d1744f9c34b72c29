import { computeIndex } from '@ancrage/engine/composite/compute-index';
import type { Table } from '@ancrage/engine/composite/table';
import { digest } from '@ancrage/engine/dossier/digest';
import { explainChange } from '@ancrage/engine/explain/explain-change';
import { printChange } from '@ancrage/engine/explain/print-change';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import { parseTableMethod } from '@ancrage/engine/method/parse-table-method';
import type { QuarterInput } from '@ancrage/engine/quarter-input';
import { streamKey } from '@ancrage/engine/random/stream-key';
import { compileDraws, fillUniform } from '@ancrage/engine/random/uniform-draws';
import { score } from '@ancrage/engine/score';
import { sensitivityOf } from '@ancrage/engine/sensitivity/sensitivity-of';
import { nextSteps } from '@ancrage/engine/what-if/next-steps';

/** What the engine is asked in both places, as it travels to a page. */
export interface Vectors {
  readonly method: NamedMethod;
  readonly inputs: readonly QuarterInput[];
  readonly indexes: readonly { readonly method: unknown; readonly table: Table }[];
}

/** Every how many inputs the longer questions are asked. */
const LONG_EVERY = 20;

/**
 * A digest of each answer's canonical JSON: all digits of a score with its bands and sign, of what
 * moved it, of next steps, of composite indexes with their references, of a sensitivity analysis, of
 * the draws.
 *
 * @param compile Whether the draws are made by compiled code.
 */
export function digestsOf(
  { method, inputs, indexes }: Vectors,
  compile: boolean,
): Record<string, string> {
  if (compile && !compileDraws()) throw new Error('this place compiles nothing');
  const draws = new Float64Array(5000);
  fillUniform(streamKey(['company', 'F1', 'documented']), draws);
  const found: Record<string, string> = { draws: digest([...draws]) };
  inputs.forEach((input, at) => {
    found[`score ${at}`] = digest(score(input, method));
    if (at % LONG_EVERY !== 0) return;
    found[`next steps ${at}`] = digest(nextSteps(input, method));
    const before = inputs[at + 1] ?? input;
    const change = explainChange({ input: before, method }, { input, method });
    found[`change ${at}`] = digest(printChange(change, 3));
  });
  indexes.forEach((index, at) => {
    const document = parseTableMethod(index.method);
    found[`index ${at}`] = digest(computeIndex(document, index.table));
    const { choices = [] } = document.uncertainty ?? {};
    if (choices.length > 0)
      found[`sensitivity ${at}`] = digest(sensitivityOf(document, index.table));
  });
  return found;
}
