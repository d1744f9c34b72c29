import * as z from 'zod/mini';
import { field, optionalField, Positive, reason } from './field';
import { Name } from './name';

const JsonPointer = z
  .string()
  .check(
    z.regex(
      /^(\/([^~/]|~0|~1)*)+$/,
      'is no JSON pointer (RFC 6901): begin with /, and part names with /',
    ),
  );

const label = { label: optionalField(Name, 'Name of the choice in results.') };

/** One assumption of the method that could have been another. */
const UncertainChoice = z.union([
  z.strictObject({
    path: field(JsonPointer, 'Where the choice stands in this document (RFC 6901).'),
    alternatives: field(
      z.array(z.unknown()).check(z.minLength(2)),
      'What could stand there, each with equal probability; the document’s own among them.',
    ),
    ...label,
    ...reason,
  }),
  z.strictObject({
    path: field(JsonPointer, 'Where the figure stands in this document (RFC 6901).'),
    interval: field(z.tuple([z.number(), z.number()]), 'Lower and upper bound, uniform between.'),
    ...label,
    ...reason,
  }),
  z.strictObject({
    weightNoise: field(
      z.strictObject({
        level: field(
          z.int().check(z.gte(1)),
          'Height of the nodes whose weights are drawn: 1 the indicators, 2 the nodes above…',
        ),
        factor: field(
          Positive.check(z.lte(1)),
          'Each weight is multiplied by 1 + U(−factor, factor).',
        ),
      }),
      'Noise on weights.',
    ),
    ...label,
    ...reason,
  }),
]);

/** How much of a score is the designer's choice: what the sensitivity analysis draws. */
export const TableUncertainty = z.strictObject({
  choices: field(z.array(UncertainChoice).check(z.minLength(1)), 'What is drawn.'),
  replicates: field(z.int().check(z.gte(2), z.lte(10_000_000)), 'How many times.'),
  seed: field(z.string(), 'Seed of the draws: the same gives the same digits.'),
  sampling: optionalField(
    z.enum(['plain', 'sobol']),
    'plain: independent draws. sobol: a scrambled Sobol sequence. plain unless said.',
  ),
  ...reason,
});
