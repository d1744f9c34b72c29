import type { Method } from '../method/method';
import type { EvidenceGrade } from '../quarter-input';
import { streamKey } from '../random/stream-key';
import { modeOfMean, triangular } from '../random/triangular';
import { fillUniform } from '../random/uniform-draws';
import { Remembered } from './remembered';

/** Replicates of ratio × incentive of one company's indicator at one grade. */
export type EvidenceDraws = (indicator: string, grade: EvidenceGrade) => Float64Array;

const uniforms = new Remembered<Float64Array>(256);
const deviations = new Remembered<Float64Array>(64);
const factors = new Remembered<Float64Array>(256);

/**
 * The draws of what a company's evidence is worth (score.md, section 5): ratio = expected +
 * √s·dev(company) + √(1 − s)·dev(company, indicator, grade), not below 0, where dev is the
 * triangular law's value less its mean. One error per company × indicator × grade, never per
 * entry: splitting a line must not fake precision.
 */
export function evidenceDraws(company: string, method: Method, count: number): EvidenceDraws {
  return (indicator, grade) => {
    const fields = [company, indicator, grade];
    const { ratio, incentive } = method.evidence.grades[grade] ?? NO_FACTORS;
    const { sharedPart } = method.uncertainty;
    const law = [count, ratio.low, ratio.expected, ratio.high].join('\u001f');
    const shared = deviations.of(`${company}\u001f${law}`, () => {
      const drawn = new Float64Array(count);
      fillDeviations(drawn, uniformDraws([company], count), grade, method);
      return drawn;
    });
    return factors.of([...fields, law, incentive, sharedPart].join('\u001f'), () => {
      const draws = new Float64Array(count);
      fillEvidence(draws, shared, uniformDraws(fields, count), grade, method);
      return draws;
    });
  };
}

const NO_FACTORS = { ratio: { low: 0, expected: 0, high: 0 }, incentive: 0 };

/** Writes how far each uniform draw lies from the mean of a grade's law. */
export function fillDeviations(
  target: Float64Array,
  drawn: Float64Array,
  grade: EvidenceGrade,
  { evidence }: Method,
): void {
  const { low, expected, high } = (evidence.grades[grade] ?? NO_FACTORS).ratio;
  const mode = modeOfMean(expected, low, high);
  for (let replicate = 0; replicate < target.length; replicate += 1) {
    target[replicate] = triangular(drawn[replicate] ?? NaN, low, mode, high) - expected;
  }
}

/**
 * Writes ratio × incentive of one grade in each replicate; 0 for a grade that the method does not
 * know.
 *
 * @param shared Deviations of the company at this grade, which all its indicators have in common.
 * @param own Uniform draws of the indicator's and grade's own error.
 */
export function fillEvidence(
  target: Float64Array,
  shared: Float64Array,
  own: Float64Array,
  grade: EvidenceGrade,
  { evidence, uncertainty }: Method,
): void {
  const { ratio: law, incentive } = evidence.grades[grade] ?? NO_FACTORS;
  const { low, expected, high } = law;
  const mode = modeOfMean(expected, low, high);
  const sharedPart = Math.sqrt(uncertainty.sharedPart);
  const ownPart = Math.sqrt(1 - uncertainty.sharedPart);
  for (let replicate = 0; replicate < target.length; replicate += 1) {
    const common = shared[replicate] ?? NaN;
    const single = triangular(own[replicate] ?? NaN, low, mode, high) - expected;
    const ratio = expected + sharedPart * common + ownPart * single;
    target[replicate] = (ratio > 0 ? ratio : 0) * incentive;
  }
}

function uniformDraws(fields: readonly string[], count: number): Float64Array {
  return uniforms.of(`${count}\u001f${fields.join('\u001f')}`, () => {
    const draws = new Float64Array(count);
    fillUniform(streamKey(fields), draws);
    return draws;
  });
}
