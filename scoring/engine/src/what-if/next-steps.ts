import { decimalLogarithm, powerOfTen } from '../elementary/logarithm';
import { signedScore } from '../aggregate/root-map';
import { rootPoints } from '../aggregate/weighted-tree';
import { roundHalfAway } from '../explain/largest-remainder';
import type { Method } from '../method/method';
import {
  leafPoints,
  valueIndicator,
  valueIndicators,
  type ValuedIndicator,
} from '../model/indicator-value';
import { modelUnit, type UnitModel } from '../model/unit-model';
import { expectedEvidence } from '../quantity/effective-quantity';
import { EVIDENCE_GRADES, type EvidenceGrade, type QuarterInput } from '../quarter-input';
import type { Interval } from '../result';
import type { NamedMethod } from '../method/named-method';
import { drawScores } from '../uncertainty/draw-scores';
import { simulatedFactor, simulatedMeasures, type Change } from './apply-change';
import { changeModel } from './change-model';
import { differenceInterval } from './simulate';

/** One realistic change and what it would bring. */
export interface NextStep {
  readonly change: Change;
  /** `answer`: the indicator has no answer yet, so that the step is also its first one. */
  readonly kind: 'open' | 'prove' | 'answer';
  /** Points of score. */
  readonly gain: number;
  /** As printed, in tenths. */
  readonly printed: number;
  readonly interval: Interval;
}

/** The grade that a beneficiary, a bank or a public body can give. */
const PROVEN_GRADE: EvidenceGrade = 'confirmed';

/** Gains that print as nothing are no step. */
const SMALLEST_GAIN = 0.05;

/**
 * The single changes that would lift a score most, the best first ("what would move it next").
 * Each is one that a company can decide: the proof of one commitment, or one indicator brought to
 * its next goalpost, by no more than what the method asks for from nothing to its balance.
 */
export function nextSteps(input: QuarterInput, method: NamedMethod, most = 5): NextStep[] {
  const { document } = method;
  const model = modelUnit(input, document);
  const factor = expectedEvidence(document);
  const valued = valueIndicators(model.indicators, factor);
  const start = exactScore(valued, document);
  const gainOf = (after: UnitModel) => {
    const moved = after.indicators.map((one, at) => {
      const known = valued[at];
      return known !== undefined && one === model.indicators[at]
        ? known
        : valueIndicator(one, factor);
    });
    return exactScore(moved, document) - start;
  };
  const steps = [...proofs(input), ...openings(valued, document)]
    .map((step) => {
      const after = changeModel(model, input, document, step.change);
      return { ...step, after, gain: gainOf(after) };
    })
    .filter(({ gain }) => gain >= SMALLEST_GAIN)
    .sort((one, other) => other.gain - one.gain)
    .slice(0, most);
  const company = input.company ?? input.unit;
  const { replicates } = document.uncertainty;
  const drawn = (unit: UnitModel) => drawScores(unit, method, company, 'total', replicates);
  const earlier = drawn(model);
  return steps.map(({ change, kind, gain, after }) => ({
    change,
    kind,
    gain,
    printed: roundHalfAway(gain * 10) / 10,
    interval: differenceInterval(earlier, drawn(after), method),
  }));
}

type Candidate = Pick<NextStep, 'change' | 'kind'>;

function proofs({ lines }: QuarterInput): Candidate[] {
  const least = EVIDENCE_GRADES.indexOf(PROVEN_GRADE);
  const unproven = lines.filter(
    ({ suspended, grades }) =>
      !suspended &&
      grades.some(({ grade, share }) => share > 0 && EVIDENCE_GRADES.indexOf(grade) < least),
  );
  const commitments = [...new Set(unproven.map(({ commitment }) => commitment))].sort();
  return commitments.map((commitment) => ({
    kind: 'prove',
    change: { kind: 'prove', commitment, grade: PROVEN_GRADE },
  }));
}

function openings(valued: readonly ValuedIndicator[], method: Method): Candidate[] {
  return valued.flatMap((one): Candidate[] => {
    const quantity = quantityToNextGoalpost(one, method);
    if (quantity === null) return [];
    return [
      {
        kind: one.answer === 'notReported' ? 'answer' : 'open',
        change: { kind: 'open', indicator: one.indicator.id, quantity },
      },
    ];
  });
}

/** What is missing to the next goalpost, at most the way from floor to balance; null for none. */
function quantityToNextGoalpost(
  { indicator, answer, value, denominator, measured }: ValuedIndicator,
  method: Method,
): number | null {
  const { floor, balance, target } = indicator.goalposts;
  const factor = simulatedFactor(indicator, method);
  const known = value ?? 0;
  if (answer === 'notApplicable' || factor === null || factor === 0) return null;
  if (denominator === null || denominator === 0 || known >= target) return null;
  const missing = Math.min(
    (known < balance ? balance : target) - known,
    balance - Math.min(floor, 0),
  );
  const quantity = (missing * denominator) / (indicator.scale * measured.scale * factor);
  // People are counted whole.
  return simulatedMeasures(indicator, method).includes('people')
    ? Math.ceil(upToTwoDigits(quantity))
    : upToTwoDigits(quantity);
}

/** A quantity that one would say: rounded up to two significant digits. */
function upToTwoDigits(quantity: number): number {
  const step = powerOfTen(Math.floor(decimalLogarithm(quantity)) - 1);
  // 250 in steps of 10 is 25.000000000000004 steps in floats.
  const steps = Math.ceil(quantity / step - 1e-9);
  return step < 1 ? steps / Math.round(1 / step) : steps * step;
}

function exactScore(valued: readonly ValuedIndicator[], { tree, root }: Method): number {
  return signedScore(rootPoints(tree, leafPoints(valued, 0)), root.balance);
}
