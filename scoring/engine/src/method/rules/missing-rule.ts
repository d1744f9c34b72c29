import * as z from 'zod/mini';
import { field, optionalField, Identifier, NotNegative } from './field';

const centres = [
  z.strictObject({
    method: field(
      z.enum(['none', 'mean', 'median']),
      'none: what is missing stays missing, and its weight is shared by what is known. mean, median: of the units that are known.',
    ),
  }),
  z.strictObject({
    method: field(
      z.enum(['groupMean', 'groupMedian']),
      'The mean or median of the units of the same group; a unit without a group stays missing.',
    ),
    group: field(Identifier, 'Column that names each unit’s group.'),
  }),
  z.strictObject({
    method: field(z.literal('constant'), 'One figure for every gap.'),
    value: field(z.number(), 'The figure, on the scale of the values that it joins.'),
  }),
] as const;

/** What takes the place of a node's missing value. */
export const NodeMissingRule = z.discriminatedUnion('method', centres);

/** What takes the place of an indicator's missing value. */
export const MissingRule = z.discriminatedUnion('method', [
  ...centres,
  z.strictObject({
    method: field(
      z.enum(['rowMean', 'rowMedian']),
      'The mean or median of the unit’s other indicators of the same parent node, on a scale of 0..1 from the worst to the best unit.',
    ),
  }),
  z.strictObject({
    method: field(z.literal('panel'), 'The unit’s own observations at other times.'),
    fill: field(
      z.enum(['latest', 'linear', 'constant']),
      'latest: the last earlier one. linear: between the two around the gap, else the nearer. constant: the last earlier one, else the first later one.',
    ),
    oldest: optionalField(
      NotNegative,
      'Time over which an observation does not count, in the unit of the time column.',
    ),
  }),
]);

/** Which units are kept. */
export const ScreeningRule = z.strictObject({
  availability: optionalField(
    z.number().check(z.gte(0), z.lte(1)),
    'Least share of known indicators, after imputation (COINr: 2/3); not asked unless said.',
  ),
  nonZero: optionalField(
    z.number().check(z.gte(0), z.lte(1)),
    'Least share of values other than zero among the known (COINr: 0.05); not asked unless said.',
  ),
  include: optionalField(z.array(Identifier), 'Units kept whatever they know.'),
  exclude: optionalField(z.array(Identifier), 'Units left out whatever they know.'),
});
z.globalRegistry.add(MissingRule, { id: 'MissingRule' });
z.globalRegistry.add(NodeMissingRule, { id: 'NodeMissingRule' });
