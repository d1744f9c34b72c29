import * as z from 'zod/mini';
import { AggregationRule, Weight, WeightingRule } from './aggregation-rule';
import { field, Identifier, optionalField, reason, Share } from './field';
import { NodeMissingRule } from './missing-rule';
import { Name } from './name';

const weight = {
  weight: optionalField(Weight, 'Weight relative to its siblings; 1 unless said.'),
};

const Leaf = z.strictObject({
  indicator: field(Identifier, 'The indicator; it may stand in several places.'),
  id: optionalField(Identifier, 'Name of this place, where the indicator stands in several.'),
  ...weight,
  missing: optionalField(NodeMissingRule, 'What takes the place of a missing normalised value.'),
  ...reason,
});

const Constant = z.strictObject({
  constant: field(z.number(), 'A figure that is the same for all units, for formulas as 1 − x.'),
  ...weight,
});

const own = z.strictObject({
  id: field(Identifier, 'Identifier of the node.'),
  label: optionalField(Name, 'Its name.'),
  ...weight,
  aggregation: field(
    AggregationRule,
    'How its children become one figure. ratio: the first ÷ the second. difference: the first − the others. copeland, outranking, kemeny: by the duels of the units over the children.',
  ),
  weights: optionalField(
    WeightingRule,
    'Where the weights of its children come from; the index’s rule unless said.',
  ),
  availability: optionalField(
    Share,
    'Least share of its children that must be known, else the node is missing; none unless said.',
  ),
  missing: optionalField(
    NodeMissingRule,
    'What takes the place of the node’s missing figure before its parent is made.',
  ),
  ...reason,
});

/** A group of nodes, made one figure. */
interface TableBranch extends z.infer<typeof own> {
  children: (z.infer<typeof Leaf> | z.infer<typeof Constant> | TableBranch)[];
}

/** The tree of a method over a table. */
export const TableTree: z.ZodMiniType<TableBranch> = z.strictObject({
  ...own.shape,
  children: field(
    z.array(z.union([Leaf, Constant, z.lazy(() => TableTree)])).check(z.minLength(1)),
    'Its children, in order.',
  ),
});
z.globalRegistry.add(TableTree, { id: 'TableBranch' });
