import * as z from 'zod/mini';
import { field, Fraction, Identifier, Label, NotNegative, Positive, reason } from '../rules/field';

const daysOf = z.strictObject({
  figure: field(Identifier, 'The other figure of the size profile.'),
  days: field(Positive, 'So many days of it.'),
});

const LowerBound = z.union([
  z.strictObject({ atLeast: field(Positive, 'Least amount.'), ...reason }),
  z.strictObject({ daysOf: field(daysOf, 'Least amount, by another figure.'), ...reason }),
]);

/** Windows over dated quantities. */
export const WindowRules = z.strictObject({
  yearDays: field(Positive, 'Days that a flow is scaled to.'),
  quarters: field(z.int().check(z.gte(1)), 'Quarters that count fully.'),
  fade: field(
    z.strictObject({
      weights: field(z.array(NotNegative), 'Weight of each earlier quarter, the latest first.'),
      openSpanDays: field(Positive, 'Days of an earlier quarter’s span while a quarter is open.'),
      ...reason,
    }),
    'How an action fades after these.',
  ),
  ...reason,
});

/** Figures of size that indicators are divided by. */
export const SizeRules = z.strictObject({
  carriedMonths: field(Positive, 'Months for which the last known profile speaks.'),
  lowerBounds: field(z.record(Identifier, LowerBound), 'Least amount of each figure.'),
  ...reason,
});

const NotApplicableReason = z.strictObject({
  reason: field(Identifier, 'Code of the reason.'),
  indicators: field(z.array(Identifier).check(z.minLength(1)), 'Indicators it is admitted for.'),
  label: field(Label, 'The reason in words.'),
  holdsWhen: field(
    z.strictObject({
      figure: field(Identifier, 'Figure of the size profile that is tested.'),
      atMost: z.exactOptional(field(z.number(), 'It holds up to this amount.')),
      belowDaysOf: z.exactOptional(field(daysOf, 'It holds below so many days of a figure.')),
    }),
    'When the reason holds.',
  ),
});

/** Answers other than a quantity. */
export const AnswerRules = z.strictObject({
  reportedAtLeast: field(Fraction, 'Least reported share of the applicable nominal weight.'),
  notApplicableAtMost: field(Fraction, 'Largest share of the weight that may not apply.'),
  notApplicable: field(z.array(NotApplicableReason), 'The closed list of reasons.'),
  ...reason,
});
