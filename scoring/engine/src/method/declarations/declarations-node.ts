import * as z from 'zod/mini';
import { PointAggregationRule } from '../rules/aggregation-rule';
import { field, Identifier, Label, Positive, reason } from '../rules/field';

const Leaf = z.strictObject({
  indicator: field(Identifier, 'The indicator.'),
  weight: field(Positive, 'Weight relative to its siblings.'),
  ...reason,
});

const own = z.strictObject({
  id: field(Identifier, 'Identifier of the node.'),
  label: field(Label, 'Its name in both languages.'),
  weight: field(Positive, 'Weight relative to its siblings.'),
  aggregation: field(
    PointAggregationRule,
    'How its children become one figure: means but the arithmetic one are taken of points + 1.',
  ),
  ...reason,
});

/** A group of nodes (pilier), weighed together. */
interface DeclarationsBranch extends z.infer<typeof own> {
  children: (z.infer<typeof Leaf> | DeclarationsBranch)[];
}

/** The tree of a method over declarations. */
export const DeclarationsTree: z.ZodMiniType<DeclarationsBranch> = z.strictObject({
  ...own.shape,
  children: field(
    z.array(z.union([Leaf, z.lazy(() => DeclarationsTree)])).check(z.minLength(1)),
    'Its children, in order.',
  ),
});
z.globalRegistry.add(DeclarationsTree, { id: 'DeclarationsBranch' });
