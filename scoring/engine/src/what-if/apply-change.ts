import { civilDate, dayNumber, type DaySpan } from '../civil-days';
import type { Feed, Indicator, Method } from '../method/method';
import { UndefinedFigure } from '../missing/undefined-figure';
import { scoreWindow } from '../quantity/window';
import {
  EVIDENCE_GRADES,
  type DeclaredLine,
  type EvidenceGrade,
  type GradedShare,
  type QuarterInput,
} from '../quarter-input';

/** Days over which a simulated flow is delivered: the last of the window. */
const DELIVERY_DAYS = 91;

/** Evidence that a company can count on for what it will deliver. */
const EXPECTED_GRADE: EvidenceGrade = 'documented';

/** A single change of what a unit declares. */
export type Change =
  | {
      /** Opens so much more of one indicator, in the unit of its declared quantity. */
      readonly kind: 'open';
      readonly indicator: string;
      readonly quantity: number;
    }
  | {
      /** Proves all lines of a commitment at least by this grade. */
      readonly kind: 'prove';
      readonly commitment: string;
      readonly grade: EvidenceGrade;
    };

/**
 * The inputs as they would be after a change: a simulated score goes the same way as an official
 * one, from its lines.
 *
 * @throws UndefinedFigure `not-defined` where the method has no kind that feeds the indicator;
 *   `out-of-bounds` where the quantity is negative or no number.
 */
export function applyChange(input: QuarterInput, method: Method, change: Change): QuarterInput {
  const lines =
    change.kind === 'prove'
      ? input.lines.map((line) =>
          line.commitment === change.commitment ? proven(line, change.grade) : line,
        )
      : [...input.lines, simulatedLine(input, method, change.indicator, change.quantity)];
  return { ...input, lines };
}

function proven(line: DeclaredLine, grade: EvidenceGrade): DeclaredLine {
  const least = EVIDENCE_GRADES.indexOf(grade);
  const raised = ({ grade: own, share, provenOn }: GradedShare): GradedShare =>
    EVIDENCE_GRADES.indexOf(own) >= least
      ? { grade: own, share, provenOn }
      : { grade, share, provenOn: line.to };
  return { ...line, grades: line.grades.map(raised) };
}

/** One more line of the indicator: free, proved by a document, delivered late in the window. */
function simulatedLine(
  input: QuarterInput,
  method: Method,
  id: string,
  quantity: number,
): DeclaredLine {
  if (!(quantity >= 0 && Number.isFinite(quantity))) {
    throw new UndefinedFigure('out-of-bounds', `${quantity} is no quantity to open`);
  }
  const indicator = method.indicators.find((one) => one.id === id);
  const fed = indicator && plainestKind(indicator, method);
  if (indicator === undefined || fed === undefined) {
    throw new UndefinedFigure('not-defined', `no kind of commitment feeds ${id} alone`);
  }
  const [first, ...others] = fed.feed.quantity.product;
  const span = deliverySpan(indicator, input, method);
  return {
    id: `simulated ${id}`,
    commitment: `simulated ${id}`,
    resource: null,
    kind: fed.kind,
    from: civilDate(span.first),
    to: civilDate(span.last),
    measures: {
      ...(first === undefined ? {} : { [first]: quantity }),
      ...Object.fromEntries(others.map((name) => [name, 1])),
    },
    priceRatio: 0,
    qualifiers: {},
    grades: [{ grade: EXPECTED_GRADE, share: 1, provenOn: civilDate(span.last) }],
    unitShare: 1,
    suspended: false,
  };
}

/** The kind whose coefficients take the least from a quantity, the first of equals. */
function plainestKind({ id }: Indicator, method: Method) {
  let best: { readonly kind: string; readonly feed: Feed; readonly factor: number } | undefined;
  for (const kind of Object.keys(method.kinds).sort()) {
    for (const feed of method.kinds[kind]?.feeds ?? []) {
      const factor = plainFactor(feed, method);
      if (feed.indicator === id && factor > (best?.factor ?? 0)) best = { kind, feed, factor };
    }
  }
  return best;
}

function plainFactor({ equivalence, additionality }: Feed, method: Method): number {
  return additionality.reduce((factor, name) => {
    const rule = method.additionality[name];
    return rule !== undefined && 'constant' in rule ? factor * rule.constant : factor;
  }, method.equivalence[equivalence]?.value ?? 0);
}

function deliverySpan({ id, kind }: Indicator, input: QuarterInput, method: Method): DaySpan {
  const { main, observed } = scoreWindow(input, method);
  if (kind === 'stock') return observed;
  if (kind === 'flow') return { first: main.last - DELIVERY_DAYS + 1, last: main.last };
  // A state adds to the last figure that was stated, in whose place it would stand alone.
  const stated = input.lines
    .filter((line) => method.kinds[line.kind]?.feeds.some(({ indicator }) => indicator === id))
    .map((line) => dayNumber(line.to))
    .filter((day) => day >= main.first && day <= main.last);
  const last = stated.length === 0 ? main.last : Math.max(...stated);
  return { first: last, last };
}

/** What one unit of a declared quantity counts for in a simulated line, all factors applied. */
export function simulatedFactor(indicator: Indicator, method: Method): number | null {
  const fed = plainestKind(indicator, method);
  const evidence = method.evidence.grades[EXPECTED_GRADE];
  if (fed === undefined || evidence === undefined) return null;
  return fed.factor * evidence.ratio.expected * evidence.incentive;
}

/** The measures in which a simulated line states its quantity. */
export function simulatedMeasures(indicator: Indicator, method: Method): readonly string[] {
  return plainestKind(indicator, method)?.feed.quantity.product ?? [];
}
