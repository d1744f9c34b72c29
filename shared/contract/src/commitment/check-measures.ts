import { problem, type Problem } from '../problem/problem';
import type { Kind, Language } from './kind';
import { MEASURE_MAX, MEASURES, type Measure, type Measures } from './measure';

/** Measures that are a part of another one ("dont …"), by the whole that bounds them. */
const PART_OF: Partial<Record<Measure, Measure>> = {
  lowCarbonEur: 'amountEur',
  inclusiveEur: 'amountEur',
};

/**
 * Checks the measures of a line against the form of its kind: asked for, given, within bounds,
 * parts not above their whole.
 *
 * @param language Language of the labels that the sentences quote.
 */
export function checkMeasures(
  kind: Kind,
  measures: Measures,
  language: Language,
  path = 'measures',
): Problem[] {
  return [
    ...checkGiven(kind, measures, language, path),
    ...MEASURES.flatMap((measure) => checkValue(kind, measure, measures, language, path)),
  ];
}

function checkGiven(kind: Kind, measures: Measures, language: Language, path: string): Problem[] {
  const missing = kind.fields
    .filter((field) => field.required && measures[field.measure] === undefined)
    .map((field) =>
      problem('commitment.measure_missing', `${path}.${field.measure}`, {
        label: field.label[language],
      }),
    );
  if (!kind.oneOf || kind.oneOf.some((measure) => measures[measure] !== undefined)) return missing;
  const labels = kind.oneOf.map((measure) => labelOf(kind, measure, language)).join(', ');
  return [
    ...missing,
    problem('commitment.measure_one_of', `${path}.${kind.oneOf[0] ?? ''}`, { labels }),
  ];
}

function checkValue(
  kind: Kind,
  measure: Measure,
  measures: Measures,
  language: Language,
  path: string,
): Problem[] {
  const value = measures[measure];
  if (value === undefined) return [];
  const field = `${path}.${measure}`;
  if (!kind.fields.some((asked) => asked.measure === measure)) {
    return [problem('commitment.measure_not_asked', field, { measure })];
  }
  const label = labelOf(kind, measure, language);
  if (!(value >= 0)) return [problem('commitment.measure_negative', field, { label, value })];
  const max = MEASURE_MAX[measure];
  if (value > max) return [problem('commitment.measure_too_large', field, { label, value, max })];
  return checkPart(kind, measure, value, measures, field, label);
}

function checkPart(
  kind: Kind,
  measure: Measure,
  value: number,
  measures: Measures,
  field: string,
  label: string,
): Problem[] {
  const wholeMeasure = PART_OF[measure];
  // In a kind whose first field is itself the part, the "whole" is the smaller of the two.
  if (!wholeMeasure || kind.fields[0]?.measure === measure) return [];
  const whole = measures[wholeMeasure];
  if (whole === undefined || value <= whole) return [];
  return [problem('commitment.measure_part_exceeds_whole', field, { label, value, whole })];
}

function labelOf(kind: Kind, measure: Measure, language: Language): string {
  return kind.fields.find((field) => field.measure === measure)?.label[language] ?? measure;
}
