/** The companies of the bench and what is asked of them, as both programs read it from a file. */
export interface Population {
  readonly quarters: number;
  readonly companies: number;
  readonly replicates: number;
  /** Path of the method's document. */
  readonly method: string;
  readonly methodHash: string;
}

/** Files beside `population.json`: one figure per quarter × company × indicator, in this order. */
export const FILES = {
  told: 'population.json',
  plain: 'plain.f64',
  faded: 'faded.f64',
  denominator: 'denominator.f64',
  grade: 'grade.u8',
  reference: 'reference.f64',
  engine: 'engine.f64',
} as const;

/** Figures per quarter × company: score, rank, and the 5, 50 and 95 % quantiles of each. */
export const FIGURES = 8;

/** Which quantiles are asked for. */
export const PARTS: readonly number[] = [0.05, 0.5, 0.95];

/** What one run tells on its standard output. */
export interface Told {
  readonly seconds: number;
  /** Of all threads together: what other programs leave untouched. */
  readonly processorSeconds: number;
  readonly peakMb: number;
}

/** The name under which a company draws its errors. */
export function companyName(company: number): string {
  return `company-${String(company).padStart(6, '0')}`;
}
