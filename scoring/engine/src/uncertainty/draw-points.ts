import type { Method } from '../method/method';
import type { IndicatorModel } from '../model/unit-model';
import { valueIndicator } from '../model/indicator-value';
import { normaliseByGoalposts } from '../normalise/goalposts';
import { expectedEvidence } from '../quantity/effective-quantity';
import { EVIDENCE_GRADES, type EvidenceGrade } from '../quarter-input';
import type { EvidenceDraws } from './evidence-draws';
import type { GoalpostDraws } from './method-draws';

/** What one grade proves of an indicator's numerator over each window, before evidence. */
export interface GradedQuantity {
  readonly grade: EvidenceGrade;
  readonly plain: number;
  readonly faded: number;
}

/** An indicator's quantities by grade: entries of one grade share one error. */
export function quantitiesByGrade({ measured, indicator }: IndicatorModel): GradedQuantity[] {
  const plain = new Map<EvidenceGrade, number>();
  const faded = new Map<EvidenceGrade, number>();
  const unit = measured.scale * indicator.scale;
  for (const entry of measured.entries) {
    for (const { grade, share } of entry.proofs) {
      const amount = entry.weighed * share * unit;
      plain.set(grade, (plain.get(grade) ?? 0) + amount * entry.plain);
      faded.set(grade, (faded.get(grade) ?? 0) + amount * entry.faded);
    }
  }
  return EVIDENCE_GRADES.filter((grade) => plain.has(grade)).map((grade) => ({
    grade,
    plain: plain.get(grade) ?? 0,
    faded: faded.get(grade) ?? 0,
  }));
}

/**
 * Writes an indicator's value in each replicate: its larger window under drawn evidence, over its
 * denominator, which is not drawn.
 */
export function fillValues(
  target: Float64Array,
  quantities: readonly GradedQuantity[],
  draws: readonly Float64Array[],
  denominator: number,
  fades: boolean,
): void {
  target.fill(0);
  if (denominator === 0) return;
  if (!fades) {
    quantities.forEach(({ plain }, at) => addScaled(target, draws[at], plain / denominator));
    return;
  }
  const faded = new Float64Array(target.length);
  quantities.forEach((quantity, at) => {
    addScaled(target, draws[at], quantity.plain / denominator);
    addScaled(faded, draws[at], quantity.faded / denominator);
  });
  for (let replicate = 0; replicate < target.length; replicate += 1) {
    const other = faded[replicate] ?? NaN;
    if (other > (target[replicate] ?? NaN)) target[replicate] = other;
  }
}

function addScaled(target: Float64Array, draws: Float64Array | undefined, factor: number): void {
  if (draws === undefined) return;
  for (let replicate = 0; replicate < target.length; replicate += 1) {
    target[replicate] = (target[replicate] ?? NaN) + factor * (draws[replicate] ?? NaN);
  }
}

/** Turns values into points in place, by goalposts drawn for each replicate. */
export function valuesToPoints(
  values: Float64Array,
  floor: number,
  { balance, target }: GoalpostDraws,
): void {
  for (let replicate = 0; replicate < values.length; replicate += 1) {
    const value = values[replicate] ?? NaN;
    const middle = balance[replicate] ?? NaN;
    const top = target[replicate] ?? NaN;
    values[replicate] =
      value <= floor
        ? 0
        : value >= top
          ? 100
          : value <= middle
            ? (50 * (value - floor)) / (middle - floor)
            : 50 + (50 * (value - middle)) / (top - middle);
  }
}

/** An indicator's points in each replicate. What is not drawn is at the method's figure. */
export function drawPoints(
  model: IndicatorModel,
  method: Method,
  evidence: EvidenceDraws | null,
  goalposts: GoalpostDraws | null,
  count: number,
): Float64Array {
  const points = new Float64Array(count);
  const { denominator, indicator } = model;
  if (model.answer !== 'reported' || denominator === null) return points;
  if (evidence === null) {
    points.fill(valueIndicator(model, expectedEvidence(method)).value ?? 0);
  } else {
    const quantities = quantitiesByGrade(model);
    const draws = quantities.map(({ grade }) => evidence(indicator.id, grade));
    fillValues(points, quantities, draws, denominator, model.measured.fades);
  }
  if (goalposts !== null) valuesToPoints(points, indicator.goalposts.floor, goalposts);
  else {
    for (let replicate = 0; replicate < count; replicate += 1) {
      points[replicate] = normaliseByGoalposts(points[replicate] ?? NaN, indicator.goalposts);
    }
  }
  return points;
}
