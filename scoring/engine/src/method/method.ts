/** A text in both languages of the product. */
export interface Label {
  readonly fr: string;
  readonly en: string;
}

/** A figure of size by which an indicator is divided, or the raw flow of another indicator. */
export type Denominator = { readonly figure: string } | { readonly rawFlowOf: string };

/** Values at which an indicator earns 0, 50 and 100 points (seuil bas, repère, cible). */
export interface Goalposts {
  readonly floor: number;
  readonly balance: number;
  readonly target: number;
}

/** One indicator (indicateur): an effective quantity over a denominator, turned into points. */
export interface Indicator {
  readonly id: string;
  readonly label: Label;
  readonly kind: 'flow' | 'stock' | 'state';
  /** Window of a flow; stocks and states know one way only. */
  readonly window?: 'fade' | 'plain';
  readonly unit: string;
  readonly denominator: Denominator;
  /** 100 for a percentage, 1000 for a per-mille, else 1. */
  readonly scale: number;
  readonly goalposts: Goalposts;
}

/** A node of the weighted tree; a leaf names its indicator. */
export type TreeNode = Branch | Leaf;

/** A group of nodes (pilier), weighed together. */
export interface Branch {
  readonly id: string;
  readonly label: Label;
  readonly weight: number;
  readonly aggregation: 'weightedArithmetic';
  readonly children: readonly TreeNode[];
}

/** An indicator's place in the tree. */
export interface Leaf {
  readonly indicator: string;
  readonly weight: number;
}

/** How a kind of commitment feeds one indicator. */
export interface Feed {
  readonly indicator: string;
  /** Names of measures, or of groups of measures in `conversions`, multiplied together. */
  readonly quantity: { readonly product: readonly string[] };
  readonly equivalence: string;
  readonly additionality: readonly string[];
  readonly condition: 'price' | 'counterparts' | 'none';
  readonly exclusiveCap?: boolean;
}

/** Coefficient by the answer to a question, or a constant. */
export type Additionality =
  { readonly values: Readonly<Record<string, number>> } | { readonly constant: number };

/** Ratio really delivered ÷ declared, and the incentive to prove, of one grade of evidence. */
export interface GradeFactors {
  readonly ratio: { readonly low: number; readonly expected: number; readonly high: number };
  readonly incentive: number;
}

/** Lower bound of a size figure: an amount, or so many days of another figure. */
export type LowerBound =
  | { readonly atLeast: number }
  | { readonly daysOf: { readonly figure: string; readonly days: number } };

/** A reason for which an indicator may be declared not applicable, with its test. */
export interface NotApplicable {
  readonly reason: string;
  readonly indicators: readonly string[];
  readonly label: Label;
  readonly holdsWhen: {
    readonly figure: string;
    readonly atMost?: number;
    readonly belowDaysOf?: { readonly figure: string; readonly days: number };
  };
}

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * A method (méthode): every figure of the score as data. Versioned, dated, immutable once
 * published; a score names its version and hash (score.md, section 4).
 */
export interface Method {
  readonly id: string;
  readonly version: string;
  readonly label: Label;
  readonly windows: {
    readonly yearDays: number;
    readonly quarters: number;
    readonly fade: { readonly weights: readonly number[]; readonly openSpanDays: number };
  };
  readonly size: {
    readonly carriedMonths: number;
    readonly lowerBounds: Readonly<Record<string, LowerBound>>;
  };
  readonly conversions: Readonly<
    Record<string, { readonly measure: string; readonly factor: number }>
  >;
  readonly equivalence: Readonly<Record<string, { readonly value: number }>>;
  readonly exclusive: { readonly hoursPerYear: number };
  readonly additionality: Readonly<Record<string, Additionality>>;
  readonly condition: { readonly unknownPrice: number; readonly counterpartsAdmitted: number };
  readonly evidence: {
    readonly grades: Readonly<Record<string, GradeFactors>>;
    readonly stockProofMonths: number;
  };
  readonly indicators: readonly Indicator[];
  readonly tree: Branch;
  readonly root: { readonly balance: number };
  readonly answers: {
    readonly reportedAtLeast: Fraction;
    readonly notApplicableAtMost: Fraction;
    readonly notApplicable: readonly NotApplicable[];
  };
  readonly construction: { readonly minimumQuarters: number; readonly fullQuarters: number };
  readonly kinds: Readonly<Record<string, { readonly feeds: readonly Feed[] }>>;
}

/** Says whether a node of the tree is an indicator. */
export function isLeaf(node: TreeNode): node is Leaf {
  return 'indicator' in node;
}

/** Identifiers of the indicators under a node, in the order of the tree. */
export function indicatorsUnder(node: TreeNode): string[] {
  return isLeaf(node) ? [node.indicator] : node.children.flatMap(indicatorsUnder);
}
