import * as z from 'zod/mini';
import { field, optionalField, Identifier, NotNegative, Positive } from './field';

const clamp = {
  clamp: optionalField(
    z.boolean(),
    'Whether what lies beyond a goalpost counts as on it; yes unless said.',
  ),
};
const scale = {
  scale: optionalField(Positive, 'What the better goalpost is worth; 1 unless said.'),
};
const cap = {
  cap: optionalField(z.boolean(), 'Whether 1 is the most; no unless said.'),
};

const twoPosts = {
  lower: field(z.number(), 'Lower goalpost, on the indicator’s own scale whatever its direction.'),
  upper: field(z.number(), 'Upper goalpost, above the lower.'),
};
const threePosts = {
  worst: field(z.number(), 'Goalpost that earns 0.'),
  middle: field(z.number(), 'Goalpost that earns half.'),
  best: field(z.number(), 'Goalpost that earns all.'),
};

/** How an indicator's values become comparable with another's. */
export const NormalisationRule = z.discriminatedUnion('method', [
  z.strictObject({
    method: field(
      z.enum([
        'none',
        'distanceToMaximum',
        'fractionOfMaximum',
        'rank',
        'percentileRank',
        'percentile',
        'borda',
      ]),
      'none: as they are. distanceToMaximum: 1 − (max − x) / (max − min). fractionOfMaximum: x / max. rank: 1 for the worst. percentileRank: (rank − 1) / (n − 1). percentile: 100 · rank / n. borda: rank − 1.',
    ),
  }),
  z.strictObject({
    method: field(z.literal('minMax'), '(x − min) / (max − min), on the scale lower..upper.'),
    lower: optionalField(z.number(), 'What the worst unit is worth; 0 unless said.'),
    upper: optionalField(z.number(), 'What the best unit is worth; 100 unless said.'),
  }),
  z.strictObject({
    method: field(
      z.literal('zScore'),
      '(x − mean) / s with n − 1, on the scale mean and deviation.',
    ),
    mean: optionalField(z.number(), 'Mean of the scores; 0 unless said.'),
    deviation: optionalField(Positive, 'Standard deviation of the scores; 1 unless said.'),
  }),
  z.strictObject({
    method: field(z.literal('scaled'), 'Share of the way between two given values, not clamped.'),
    ...twoPosts,
    factor: optionalField(Positive, 'What the whole way is worth; 100 unless said.'),
  }),
  z.strictObject({
    method: field(z.literal('goalposts'), 'Share of the way between two goalposts.'),
    ...twoPosts,
    ...clamp,
    ...scale,
  }),
  z.strictObject({
    method: field(
      z.literal('threeGoalposts'),
      'Piecewise linear through three goalposts that earn 0, a half and all; clamped.',
    ),
    ...threePosts,
    ...scale,
  }),
  z.strictObject({
    method: field(z.literal('groupGoalposts'), 'Goalposts that depend on a group of the unit.'),
    by: field(Identifier, 'Column that names each unit’s group.'),
    values: field(
      z.record(Identifier, z.union([z.strictObject(twoPosts), z.strictObject(threePosts)])),
      'Goalposts of each group.',
    ),
    ...clamp,
    ...scale,
  }),
  z.strictObject({
    method: field(
      z.literal('distanceToTarget'),
      '(x − min) / (target − min), or (max − x) / (max − target) where less is better.',
    ),
    target: field(z.number(), 'The target, on the indicator’s own scale.'),
    ...cap,
  }),
  z.strictObject({
    method: field(z.literal('distanceToReference'), '1 − (r − x) / (r − min), r a unit’s value.'),
    unit: field(Identifier, 'The unit of reference.'),
    ...cap,
  }),
  z.strictObject({
    method: field(z.literal('categorical'), 'Score of the band that holds the unit’s percentile.'),
    bands: optionalField(
      z
        .array(
          z.strictObject({
            from: field(
              z.number().check(z.gte(0), z.lte(100)),
              'Percentile where the band begins.',
            ),
            score: field(z.number(), 'What the band is worth.'),
          }),
        )
        .check(z.minLength(1)),
      'Rising bands, the first from 0; the handbook’s (0, 5, 15, 35, 65, 85, 95) unless said.',
    ),
  }),
  z.strictObject({
    method: field(
      z.literal('aboveBelowMean'),
      '1 above the mean by more than the band, −1 below it by more, else 0.',
    ),
    band: field(NotNegative, 'The band, as a share of the mean.'),
  }),
  z.strictObject({
    method: field(z.enum(['ratio', 'difference']), 'x / mark, or (x − mark) / mark.'),
    to: field(z.enum(['mean', 'best', 'worst']), 'The mark: the mean, best or worst of the units.'),
  }),
]);

/** Which rows the figures of a column (means, ranges, ranks) are taken over. */
export const ReferenceRule = z.union([
  z.enum(['allPeriods', 'eachPeriod']),
  z.strictObject({
    basePeriod: field(Identifier, 'The period whose units are the reference of all periods.'),
  }),
]);
z.globalRegistry.add(NormalisationRule, { id: 'NormalisationRule' });
