import type * as z from 'zod/mini';
import type { DeclarationsMethodSchema } from './declarations-method';
import type { TableMethodSchema } from './table-method';

/** A value that nothing below it can be written to. */
export type Immutable<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
  : Value;

/**
 * A method over declarations (méthode): every figure of the score as data. Versioned, dated,
 * immutable once published; a score names its version and hash (score.md, section 4).
 */
export type Method = Immutable<z.infer<typeof DeclarationsMethodSchema>>;

/** A method over a table: units × indicators, as the field's composite indicators are. */
export type TableMethod = Immutable<z.infer<typeof TableMethodSchema>>;

/** A text in both languages of the product. */
export type Label = Method['label'];

/** One indicator (indicateur): an effective quantity over a denominator, turned into points. */
export type Indicator = Method['indicators'][number];

/** A figure of size by which an indicator is divided, or the raw flow of another indicator. */
export type Denominator = Indicator['denominator'];

/** Values at which an indicator earns 0, 50 and 100 points (seuil bas, repère, cible). */
export type Goalposts = Indicator['goalposts'];

/** A group of nodes (pilier), weighed together. */
export type Branch = Method['tree'];

/** A node of the weighted tree; a leaf names its indicator. */
export type TreeNode = Branch['children'][number];

/** An indicator's place in the tree. */
export type Leaf = Extract<TreeNode, { readonly indicator: string }>;

/** How a kind of commitment feeds one indicator. */
export type Feed = Method['kinds'][string]['feeds'][number];

/** Coefficient by the answer to a question, or a constant. */
export type Additionality = Method['additionality'][string];

/** Ratio really delivered ÷ declared, and the incentive to prove, of one grade of evidence. */
export type GradeFactors = Method['evidence']['grades'][string];

/** Lower bound of a size figure: an amount, or so many days of another figure. */
export type LowerBound = Method['size']['lowerBounds'][string];

/** A reason for which an indicator may be declared not applicable, with its test. */
export type NotApplicable = Method['answers']['notApplicable'][number];

/** Says whether a node of the tree is an indicator. */
export function isLeaf(node: TreeNode): node is Leaf {
  return 'indicator' in node;
}

/** Identifiers of the indicators under a node, in the order of the tree. */
export function indicatorsUnder(node: TreeNode): string[] {
  return isLeaf(node) ? [node.indicator] : node.children.flatMap(indicatorsUnder);
}

/** A node of the tree of a method over a table: a group, an indicator or a constant. */
export type TableNode = TableMethod['tree'] | TableMethod['tree']['children'][number];

/** A group of nodes of a method over a table. */
export type TableBranch = TableMethod['tree'];

/** One indicator of a method over a table. */
export type TableIndicator = TableMethod['indicators'][number];
