import * as z from 'zod/mini';
import { WeightingRule } from './rules/aggregation-rule';
import { field, identity, Identifier, optionalField, Positive, reason } from './rules/field';
import { MissingRule, ScreeningRule } from './rules/missing-rule';
import { Name } from './rules/name';
import { NormalisationRule, ReferenceRule } from './rules/normalisation-rule';
import { OutlierRule } from './rules/outlier-rule';
import { PrintingRule, RootRule } from './rules/root-rule';
import { TableTree } from './rules/table-node';
import { TableUncertainty } from './rules/table-uncertainty';

const TableIndicator = z.strictObject({
  id: field(Identifier, 'Identifier of the indicator.'),
  column: optionalField(
    Identifier,
    'Column of the table that holds it; named as the indicator unless said.',
  ),
  label: optionalField(Name, 'Its name.'),
  unit: field(z.string(), 'Unit of its values.'),
  direction: field(z.literal([1, -1]), '1 where more is better, −1 where less is.'),
  denominator: optionalField(
    z.strictObject({
      column: field(Identifier, 'Column that the values are divided by.'),
      per: optionalField(
        Positive,
        'Units of the denominator that make one: 1000 for per thousand.',
      ),
    }),
    'Figure of size that the values are divided by: x ÷ (denominator ÷ per).',
  ),
  bounds: optionalField(
    z.strictObject({
      lower: optionalField(z.number(), 'What is below counts as this.'),
      upper: optionalField(z.number(), 'What is above counts as this.'),
    }),
    'Bounds that values are clamped to, after the denominator.',
  ),
  transformation: optionalField(
    z.enum(['none', 'naturalLogarithm', 'logarithm10', 'squareRoot']),
    'Function of the values, applied after the bounds; goalposts, targets and bounds are said before it.',
  ),
  missing: optionalField(
    MissingRule,
    'What takes the place of a missing value; the index’s rule unless said.',
  ),
  outliers: optionalField(OutlierRule, 'How outliers are treated; the index’s rule unless said.'),
  normalisation: optionalField(
    NormalisationRule,
    'How values are normalised; the index’s rule unless said.',
  ),
  ...reason,
});

/** The document of an index over a table: units × indicators. */
export const TableMethodSchema = z
  .strictObject({
    ...identity,
    table: optionalField(
      z.strictObject({
        unit: optionalField(Identifier, 'Column that names the unit; the first unless said.'),
        period: optionalField(Identifier, 'Column of the period, in a panel.'),
      }),
      'Columns that say whose and when a row is.',
    ),
    indicators: field(z.array(TableIndicator).check(z.minLength(1)), 'What is measured.'),
    missing: optionalField(
      MissingRule,
      'What takes the place of missing values; nothing unless said.',
    ),
    screening: optionalField(ScreeningRule, 'Which units are kept; all unless said.'),
    outliers: optionalField(OutlierRule, 'How outliers are treated; not unless said.'),
    normalisation: optionalField(
      NormalisationRule,
      'How values become comparable; min-max to 0..100 unless said.',
    ),
    reference: optionalField(
      ReferenceRule,
      'In a panel, the rows that means, ranges and ranks are taken over: all of them unless said, those of the same period (moving), or those of a base period (fixed).',
    ),
    weights: optionalField(WeightingRule, 'Where weights come from; as given unless said.'),
    tree: field(TableTree, 'The tree of nodes down to the indicators; its root is the index.'),
    root: optionalField(RootRule, 'What becomes of the root’s figure; nothing unless said.'),
    printing: optionalField(PrintingRule, 'How scores are rounded and ranked.'),
    uncertainty: optionalField(TableUncertainty, 'What the sensitivity analysis draws.'),
  })
  .check(z.meta({ id: 'TableMethod' }));
