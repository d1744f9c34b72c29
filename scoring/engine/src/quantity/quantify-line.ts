import { addMonths, dayNumber, type DaySpan } from '../civil-days';
import type { Additionality, Feed, Indicator, Method } from '../method/method';
import {
  EVIDENCE_GRADES,
  type DeclaredLine,
  type EvidenceGrade,
  type GradedShare,
} from '../quarter-input';

/** The part of a line that one grade of evidence proves, as the grade counts in the window. */
export interface Proof {
  readonly grade: EvidenceGrade;
  /** 0 to 1; the shares of a line add to 1. */
  readonly share: number;
}

/** One line's quantity for one indicator, over the line's whole span. */
export interface QuantifiedLine {
  readonly line: string;
  readonly commitment: string;
  readonly resource: string | null;
  readonly span: DaySpan;
  /** Before every factor, in the indicator's unit. */
  readonly raw: number;
  /** raw × equivalence × additionality × condition, before evidence; 0 while suspended. */
  readonly weighed: number;
  readonly proofs: readonly Proof[];
}

/**
 * Quantifies a line for an indicator that its kind feeds; null when the line does not state the
 * measure, which is no answer to that indicator (score.md, section 4, step 1).
 *
 * @param asOf Last day of the window: proofs of stocks age by it.
 * @param exclusiveFactor Part of an exclusive loan's hours that counts.
 */
export function quantifyLine(
  line: DeclaredLine,
  feed: Feed,
  indicator: Indicator,
  method: Method,
  asOf: number,
  exclusiveFactor = 1,
): QuantifiedLine | null {
  const span = { first: dayNumber(line.from), last: dayNumber(line.to) };
  const stated = statedQuantity(line, feed, method);
  if (stated === null) return null;
  const raw = stated * line.unitShare * (feed.exclusiveCap === true ? exclusiveFactor : 1);
  const factors = line.suspended
    ? 0
    : (method.equivalence[feed.equivalence]?.value ?? 0) *
      additionalityOf(line, feed, method) *
      conditionOf(line, feed, method);
  return {
    line: line.id,
    commitment: line.commitment,
    resource: line.resource,
    span,
    raw: line.suspended ? 0 : raw,
    weighed: raw * factors,
    proofs: line.grades.map((share) => proofOf(share, indicator, method, asOf)),
  };
}

function statedQuantity(line: DeclaredLine, feed: Feed, method: Method): number | null {
  let quantity = 1;
  for (const name of feed.quantity.product) {
    const value = measureOf(line.measures, name, method);
    if (value === null) return null;
    quantity *= value;
  }
  return quantity;
}

/** Says whether measures state one, by its own name or by one that converts to it. */
export function statesMeasure(measures: Measures, name: string, method: Method): boolean {
  return measureOf(measures, name, method) !== null;
}

type Measures = Readonly<Record<string, number | undefined>>;

/** A measure by its own name, or by the group that several measures convert to. */
function measureOf(measures: Measures, name: string, { conversions }: Method): number | null {
  const own = measures[name];
  if (own !== undefined) return own;
  for (const [measure, { measure: group, factor }] of Object.entries(conversions)) {
    const value = measures[measure];
    if (group === name && value !== undefined) return value * factor;
  }
  return null;
}

function additionalityOf(line: DeclaredLine, feed: Feed, { additionality }: Method): number {
  return feed.additionality.reduce(
    (product, name) => product * additionalityFactor(line, name, additionality[name]),
    1,
  );
}

function additionalityFactor(line: DeclaredLine, name: string, rule?: Additionality): number {
  if (rule === undefined) return 1;
  if ('constant' in rule) return rule.constant;
  const answer = line.qualifiers[name];
  return answer === undefined ? 1 : (rule.values[String(answer)] ?? 1);
}

function conditionOf(line: DeclaredLine, { condition }: Feed, method: Method): number {
  if (condition === 'none') return 1;
  if (condition === 'price') {
    const { priceRatio } = line;
    return priceRatio === null ? method.condition.unknownPrice : clampToUnit(1 - priceRatio);
  }
  const gift = line.measures.amountEur ?? 0;
  const counterparts = line.measures.counterpartsEur ?? 0;
  if (gift <= 0) return 1;
  const part = counterparts / gift;
  // Beyond what the law admits the gift is sponsoring, which is commerce.
  return part > method.condition.counterpartsAdmitted ? 0 : clampToUnit(1 - part);
}

/** Proof of a stock falls one grade when it is older than the method allows. */
function proofOf(
  { grade, share, provenOn }: GradedShare,
  { kind }: Indicator,
  { evidence }: Method,
  asOf: number,
): Proof {
  const aged =
    kind === 'stock' &&
    provenOn !== null &&
    asOf > addMonths(dayNumber(provenOn), evidence.stockProofMonths);
  return { grade: aged ? gradeBelow(grade) : grade, share };
}

function gradeBelow(grade: EvidenceGrade): EvidenceGrade {
  return EVIDENCE_GRADES[Math.max(0, EVIDENCE_GRADES.indexOf(grade) - 1)] ?? grade;
}

function clampToUnit(value: number): number {
  return Math.min(1, Math.max(0, value));
}
