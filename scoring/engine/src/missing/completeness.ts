import { nominalWeights } from '../aggregate/weighted-tree';
import type { Method } from '../method/method';
import type { WindowAnswer } from './answer-of';

/** Weights are sums of floats; the thresholds are exact fractions. */
const FLOAT_NOISE = 1e-12;

/** How much of the weight was answered, decided once, on nominal weights. */
export interface Completeness {
  /** Share of the applicable weight that is reported, 0 to 1. */
  readonly reportedShare: number;
  readonly tooLittleReported: boolean;
  readonly tooNarrow: boolean;
}

/** Completeness of a set of answers (score.md, section 4, step 5). */
export function completeness(
  answers: ReadonlyMap<string, WindowAnswer>,
  method: Method,
): Completeness {
  let reported = 0;
  let applicable = 0;
  let notApplicable = 0;
  for (const [indicator, weight] of nominalWeights(method.tree)) {
    const answer = answers.get(indicator);
    if (answer === 'notApplicable') notApplicable += weight;
    else applicable += weight;
    if (answer === 'reported') reported += weight;
  }
  const { reportedAtLeast, notApplicableAtMost } = method.answers;
  return {
    reportedShare: applicable === 0 ? 0 : reported / applicable,
    tooLittleReported:
      reported * reportedAtLeast.denominator < applicable * reportedAtLeast.numerator - FLOAT_NOISE,
    tooNarrow:
      notApplicable * notApplicableAtMost.denominator > notApplicableAtMost.numerator + FLOAT_NOISE,
  };
}
