import * as z from 'zod/mini';
import { field, optionalField, NotNegative } from './field';

/** A function of a whole column that draws its tail in. */
export const ColumnTransformation = z.union([
  z.enum(['none', 'shiftedLog', 'mirroredLog', 'logFromOne']),
  z.strictObject({ boxCox: field(z.number(), 'λ of Box and Cox.') }),
]);

const transformation = field(
  ColumnTransformation,
  'shiftedLog: ln(x − min + 1 % of the range) (COINr log_CT). mirroredLog: the same, mirrored where the skewness is negative. logFromOne: ln(x − min + 1). boxCox: ((x − min + 1)^λ − 1) / λ.',
);

/** How outliers are treated; before normalising, on the values before their direction. */
export const OutlierRule = z.discriminatedUnion('method', [
  z.strictObject({ method: field(z.literal('none'), 'Values stay as they are.') }),
  z.strictObject({
    method: field(
      z.literal('winsorise'),
      'Where |skewness| and kurtosis both reach their limits, the furthest values take the next one, point by point; what still fails is transformed.',
    ),
    mostPoints: optionalField(
      z.nullable(z.int().check(z.gte(0))),
      'Points after which winsorising stops; 5 unless said, null for no limit.',
    ),
    skewness: optionalField(NotNegative, 'Limit of |skewness|; 2 unless said.'),
    kurtosis: optionalField(z.number(), 'Limit of the excess kurtosis; 3.5 unless said.'),
    otherwise: z.exactOptional(transformation),
    combine: optionalField(
      z.boolean(),
      'Whether the transformation takes the winsorised values; the original ones unless said.',
    ),
  }),
  z.strictObject({
    method: field(
      z.literal('percentiles'),
      'What lies beyond two percentiles takes their value (Hyndman–Fan type 7).',
    ),
    lower: field(z.number().check(z.gte(0), z.lte(100)), 'Lower percentile, 2.5 for example.'),
    upper: field(z.number().check(z.gte(0), z.lte(100)), 'Upper percentile, 97.5 for example.'),
  }),
  z.strictObject({
    method: field(z.literal('transform'), 'All values are transformed, whatever their shape.'),
    transformation,
  }),
]);
z.globalRegistry.add(OutlierRule, { id: 'OutlierRule' });
