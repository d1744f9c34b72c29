import * as z from 'zod/mini';
import { DeclarationsTree } from './declarations/declarations-node';
import { DeclarationsUncertainty } from './declarations/declarations-uncertainty';
import {
  AdditionalityRule,
  ConditionRule,
  Conversion,
  Equivalence,
  EvidenceRules,
  Kind,
} from './declarations/quantity-rules';
import { AnswerRules, SizeRules, WindowRules } from './declarations/size-rules';
import { field, identity, Identifier, Label, optionalField, Positive, reason } from './rules/field';
import { SignedRoot } from './rules/root-rule';

const DenominatorRule = z.union([
  z.strictObject({ figure: field(Identifier, 'Figure of the size profile.') }),
  z.strictObject({ rawFlowOf: field(Identifier, 'Indicator whose flow, before every factor.') }),
]);

const DeclarationsIndicator = z.strictObject({
  id: field(Identifier, 'Identifier of the indicator.'),
  label: field(Label, 'Its name in both languages.'),
  kind: field(
    z.enum(['flow', 'stock', 'state']),
    'flow: summed over the window. stock: amount × days ÷ days. state: the last figure stated.',
  ),
  window: optionalField(z.enum(['fade', 'plain']), 'Window of a flow; others have none.'),
  unit: field(z.string(), 'Unit of its values.'),
  denominator: field(DenominatorRule, 'What the quantity is divided by.'),
  scale: field(Positive, '100 for a percentage, 1000 for a per-mille, else 1.'),
  goalposts: field(
    z.strictObject({
      floor: field(z.number(), 'Value that earns 0 points (seuil bas).'),
      balance: field(z.number(), 'Value that earns 50 points (repère).'),
      target: field(z.number(), 'Value that earns 100 points (cible).'),
    }),
    'floor < balance < target, on the indicator’s own scale.',
  ),
  ...reason,
});

/** The document of a score over dated declarations: the Impact score territorial. */
export const DeclarationsMethodSchema = z
  .strictObject({
    ...identity,
    charterVersion: optionalField(z.string(), 'Version of the charter it belongs to.'),
    windows: field(WindowRules, 'Windows over dated quantities.'),
    size: field(SizeRules, 'Figures of size.'),
    conversions: field(z.record(Identifier, Conversion), 'Measures that become others.'),
    equivalence: field(z.record(Identifier, Equivalence), 'Coefficients to the canonical unit.'),
    exclusive: field(
      z.strictObject({
        hoursPerYear: field(Positive, 'Most hours a year that an exclusive loan counts.'),
        ...reason,
      }),
      'Exclusive loans.',
    ),
    additionality: field(
      z.record(Identifier, AdditionalityRule),
      'What would have happened anyway.',
    ),
    condition: field(ConditionRule, 'Prices and counterparts.'),
    evidence: field(EvidenceRules, 'What proof is worth.'),
    indicators: field(z.array(DeclarationsIndicator).check(z.minLength(1)), 'What is measured.'),
    tree: field(DeclarationsTree, 'The tree of nodes down to the indicators.'),
    root: field(SignedRoot, 'The signed map at the root.'),
    answers: field(AnswerRules, 'Answers other than a quantity.'),
    construction: field(
      z.strictObject({
        minimumQuarters: field(z.int().check(z.gte(1)), 'Fewer observed quarters give no score.'),
        fullQuarters: field(z.int().check(z.gte(1)), 'Fewer give a score under construction.'),
        ...reason,
      }),
      'Young companies.',
    ),
    uncertainty: field(DeclarationsUncertainty, 'What is drawn for the bands.'),
    kinds: field(z.record(Identifier, Kind), 'Kinds of commitment and what they feed.'),
  })
  .check(z.meta({ id: 'DeclarationsMethod' }));
