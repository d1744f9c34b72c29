import { methodHash } from '../method/method-hash';
import { parseMethod } from '../method/parse-method';
import { parseQuarterInput } from '../parse-quarter-input';
import type { QuarterInput } from '../quarter-input';
import type { ScoreResult } from '../result';
import { score } from '../score';

/** Names the form of a dossier, so that another form is refused and not misread. */
export const DOSSIER_FORMAT = 'ancrage-dossier/1';

/** Everything that a score can be recomputed from, offline (score.md, section 9). */
export interface Dossier {
  readonly format: typeof DOSSIER_FORMAT;
  /** The method's whole document. */
  readonly method: unknown;
  readonly input: QuarterInput;
  readonly result: ScoreResult;
}

/** The first place where a recomputed result differs from the one that was kept. */
export interface Difference {
  /** Where, as in `indicators[3].points`. */
  readonly path: string;
  readonly kept: unknown;
  readonly recomputed: unknown;
}

/**
 * Recomputes a dossier's score from its method and inputs; null where every digit is the same.
 *
 * @throws MethodRefused, InputRefused where the method's document or the inputs are wrong.
 */
export function verifyDossier({ method, input, result }: Dossier): Difference | null {
  const named = { document: parseMethod(method), hash: methodHash(method) };
  const recomputed: ScoreResult = score(parseQuarterInput(input), named);
  return firstDifference(result, recomputed, '');
}

/** The first difference between two JSON values, in the order of the first one's members. */
export function firstDifference(
  kept: unknown,
  recomputed: unknown,
  path: string,
): Difference | null {
  if (kept === recomputed) return null;
  if (Array.isArray(kept) && Array.isArray(recomputed)) {
    return firstOf(range(Math.max(kept.length, recomputed.length)), (at) =>
      firstDifference(kept[at], recomputed[at], `${path}[${at}]`),
    );
  }
  if (isRecord(kept) && isRecord(recomputed)) {
    return firstOf([...new Set([...Object.keys(kept), ...Object.keys(recomputed)])], (name) =>
      firstDifference(kept[name], recomputed[name], path === '' ? name : `${path}.${name}`),
    );
  }
  return { path, kept, recomputed };
}

function firstOf<Item>(
  items: readonly Item[],
  differenceAt: (item: Item) => Difference | null,
): Difference | null {
  for (const item of items) {
    const difference = differenceAt(item);
    if (difference !== null) return difference;
  }
  return null;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
