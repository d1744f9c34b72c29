import * as z from 'zod/mini';
import { field, Positive, reason, Share } from '../rules/field';

const Factors = z.tuple([Positive, Positive]);

/** What is drawn for the bands of a score over declarations (score.md, section 5). */
export const DeclarationsUncertainty = z.strictObject({
  replicates: field(z.int().check(z.gte(2)), 'Realisations of a score’s bands.'),
  rankReplicates: field(z.int().check(z.gte(2)), 'Common realisations of ranks.'),
  interval: field(z.tuple([Share, Share]), 'Quantiles of the bands’ ends.'),
  quantile: field(z.literal('Hyndman–Fan 7'), 'Definition of a quantile.'),
  goalpostFactor: field(Factors, 'Each balance and target goalpost is multiplied by U(low, high).'),
  targetAtLeastBalanceTimes: field(
    Positive,
    'A drawn target is at least the drawn balance times this.',
  ),
  weightFactor: field(Factors, 'Each weight is multiplied by U(low, high).'),
  sharedPart: field(
    Share,
    'Part of the variance of evidence that all indicators of a company share.',
  ),
  ...reason,
});
