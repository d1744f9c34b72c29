import * as z from 'zod/mini';
import { field, optionalField, reason } from './field';

/** The signed map of the Impact score territorial. */
export const SignedRoot = z.strictObject({
  balance: field(
    z.number().check(z.gt(0), z.lt(100)),
    'Root points that earn the score 0 (seuil d’équilibre): 0 points earn −100, 100 points +100.',
  ),
  ...reason,
});

/** What becomes of the root's figure. */
export const RootRule = z.union([
  SignedRoot,
  z.strictObject({
    slope: field(
      z.number().check(z.refine((slope) => slope !== 0, 'a slope of 0 gives all the same score')),
      'Factor of the root’s figure.',
    ),
    intercept: field(z.number(), 'What is added to it.'),
    ...reason,
  }),
]);

/** How scores are printed and ranked. */
export const PrintingRule = z.strictObject({
  decimals: optionalField(
    z.int().check(z.gte(0), z.lte(12)),
    'Decimals of the printed score, half away from zero; as computed unless said.',
  ),
  rankOn: optionalField(
    z.enum(['printed', 'exact']),
    'Whether ranks are taken on printed scores or on computed ones; exact unless said.',
  ),
  ties: optionalField(
    z.enum(['minimum', 'mean', 'maximum', 'dense']),
    'Rank of equal scores: 1,2,2,4 · 1,2.5,2.5,4 · 1,3,3,4 · 1,2,2,3; minimum unless said.',
  ),
  best: optionalField(
    z.enum(['highest', 'lowest']),
    'Which score has rank 1; the highest unless said.',
  ),
});
