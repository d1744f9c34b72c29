import * as z from 'zod/mini';
import { field, optionalField, Share } from './field';

const generalisedMean = z.strictObject({
  generalisedMean: field(
    z.number().check(z.refine((power) => power !== 0, 'the power 0 is the geometric mean')),
    'Power of the mean.',
  ),
});

/** How points become the points of a node; all but the arithmetic mean on points + 1. */
export const PointAggregationRule = z.union([
  z.enum(['weightedArithmetic', 'weightedGeometric', 'weightedHarmonic']),
  generalisedMean,
]);

/** How a node is made of its children. */
export const AggregationRule = z.union([
  z.enum([
    'weightedArithmetic',
    'weightedGeometric',
    'weightedHarmonic',
    'median',
    'minimum',
    'product',
    'ratio',
    'difference',
    'copeland',
    'outranking',
    'kemeny',
  ]),
  generalisedMean,
]);

const bounds = {
  least: optionalField(Share, 'Least share of one indicator in the sum; 0 unless said.'),
  most: optionalField(Share, 'Largest share of one indicator in the sum; 1 unless said.'),
};

/** Where the weights of a node's children come from. */
export const WeightingRule = z.union([
  z.enum(['given', 'equal', 'pca', 'pcaVarimax']),
  z.strictObject({
    optimised: field(
      z.enum(['balance', 'infomax']),
      'balance: correlations of the children with the node like the given weights. infomax: the largest sum of them.',
    ),
  }),
  z.strictObject({
    benefitOfTheDoubt: field(
      z.strictObject(bounds),
      'Each unit’s most favourable weights, by a linear programme, under bounds on shares.',
    ),
  }),
]);

/** Weight of a child, relative to its siblings. */
export const Weight = z.number().check(z.gte(0));
z.globalRegistry.add(AggregationRule, { id: 'AggregationRule' });
z.globalRegistry.add(WeightingRule, { id: 'WeightingRule' });
