import * as z from 'zod/mini';
import {
  field,
  Identifier,
  NotNegative,
  optionalField,
  Positive,
  reason,
  Share,
} from '../rules/field';

export const Conversion = z.strictObject({
  measure: field(Identifier, 'Measure that it becomes.'),
  factor: field(Positive, 'How much of it one is.'),
  ...reason,
});

export const Equivalence = z.strictObject({
  value: field(Share, 'Coefficient to the canonical unit.'),
  ...reason,
});

export const AdditionalityRule = z.union([
  z.strictObject({
    values: field(z.record(z.string(), Share), 'Coefficient by the answer to the question.'),
    ...reason,
  }),
  z.strictObject({ constant: field(Share, 'Coefficient without a question.'), ...reason }),
]);

export const ConditionRule = z.strictObject({
  unknownPrice: field(Share, 'Price paid ÷ market price where it is unknown.'),
  counterpartsAdmitted: field(Share, 'Share of a gift that its counterparts may reach.'),
  ...reason,
});

const Grade = z.strictObject({
  ratio: field(
    z.strictObject({
      low: field(NotNegative, 'Least.'),
      expected: field(NotNegative, 'Expected: the score’s own.'),
      high: field(NotNegative, 'Largest.'),
    }),
    'Really delivered ÷ declared.',
  ),
  incentive: field(Share, 'What proof is rewarded with: 1 for full proof.'),
});

/** What each grade of evidence is worth. */
export const EvidenceRules = z.strictObject({
  grades: field(z.record(Identifier, Grade), 'Grades of evidence, weakest first.'),
  stockProofMonths: field(Positive, 'Months for which the proof of a stock speaks.'),
  ...reason,
});

const FeedRule = z.strictObject({
  indicator: field(Identifier, 'The indicator that is fed.'),
  quantity: field(
    z.strictObject({
      product: field(
        z.array(Identifier).check(z.minLength(1)),
        'Measures, or groups of measures in conversions, multiplied together.',
      ),
    }),
    'How much a line delivers.',
  ),
  equivalence: field(Identifier, 'Name of the equivalence.'),
  additionality: field(z.array(Identifier), 'Names of the additionality coefficients.'),
  condition: field(
    z.enum(['price', 'counterparts', 'none']),
    'What lowers the quantity: a price paid, counterparts of a gift, nothing.',
  ),
  exclusiveCap: optionalField(z.boolean(), 'Whether the hours of an exclusive loan are capped.'),
});

export const Kind = z.strictObject({
  feeds: field(z.array(FeedRule), 'What a line of this kind feeds.'),
  ...reason,
});
