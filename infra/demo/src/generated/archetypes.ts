import type { SizeBand } from '@ancrage/contract/company/size-band';
import type { Family } from '@ancrage/contract/commitment/family';

/** How a company lives with the product, from its first observed quarter to the last told one. */
export interface Archetype {
  readonly key: string;
  readonly weight: number;
  /** Bands in which it is met; all when absent. */
  readonly bands?: readonly SizeBand[];
  /** What it opens, as a multiple of the balance goalposts: median, then spread. */
  readonly generosity: readonly [median: number, sigma: number];
  /** Probability that it opens each family. */
  readonly opens: Readonly<Record<Family, number>>;
  /** Share of the generosity that is reached in a quarter: `age` and `left` in quarters. */
  readonly pace: (age: number, left: number) => number;
  /** First told quarter that is observed, between two places in the story. */
  readonly begins: readonly [earliest: number, latest: number];
  /** Probability that it answers 0 where it opened nothing, per year and indicator. */
  readonly answering: number;
  /** Strength of its proofs, from 0 (its own word) to 1 (third parties). */
  readonly proof: readonly [from: number, to: number];
  readonly tardiness: number;
}

const MOST = { spaces: 0.85, hours: 0.93, savings: 0.6, supplyChains: 0.97, culture: 0.75 };

/** A start of two quarters, then a slow rise. */
const rising = (age: number) => Math.min(1, 0.45 + 0.055 * age);

/** The archetypes of the demonstration; the stories behind the distribution. */
export const ARCHETYPES: readonly Archetype[] = [
  {
    key: 'ordinary',
    weight: 40,
    generosity: [1.05, 0.42],
    opens: MOST,
    pace: rising,
    begins: [0, 6],
    answering: 0.97,
    proof: [0.1, 0.7],
    tardiness: 0.06,
  },
  {
    key: 'generousSmallFirm',
    weight: 13,
    bands: ['under10', 'from10'],
    generosity: [1.62, 0.2],
    opens: { spaces: 0.95, hours: 1, savings: 0.8, supplyChains: 1, culture: 0.95 },
    pace: rising,
    begins: [0, 4],
    answering: 1,
    proof: [0.35, 0.95],
    tardiness: 0.03,
  },
  {
    key: 'lateIndustrial',
    weight: 8,
    bands: ['from50', 'from250', 'from1000'],
    generosity: [1.35, 0.3],
    opens: { spaces: 0.95, hours: 1, savings: 0.8, supplyChains: 1, culture: 0.8 },
    pace: (age) => (age < 3 ? 0.04 : Math.min(1, 0.14 * (age - 2))),
    begins: [3, 8],
    answering: 1,
    proof: [0.4, 0.95],
    tardiness: 0.04,
  },
  {
    key: 'beginner',
    weight: 13,
    generosity: [0.35, 0.35],
    opens: { spaces: 0.5, hours: 0.75, savings: 0.2, supplyChains: 0.9, culture: 0.3 },
    pace: rising,
    begins: [3, 9],
    answering: 0.95,
    proof: [0, 0.35],
    tardiness: 0.14,
  },
  {
    key: 'silent',
    weight: 7,
    generosity: [0.8, 0.4],
    opens: { spaces: 0.5, hours: 0.6, savings: 0.1, supplyChains: 0.35, culture: 0.2 },
    pace: rising,
    begins: [2, 9],
    answering: 0.08,
    proof: [0, 0.4],
    tardiness: 0.25,
  },
  {
    key: 'fading',
    weight: 6,
    generosity: [1.4, 0.35],
    opens: { ...MOST, supplyChains: 1 },
    pace: (age, left) => (left < 5 ? 0 : rising(age)),
    begins: [0, 2],
    answering: 1,
    proof: [0.2, 0.7],
    tardiness: 0.12,
  },
  {
    key: 'newcomer',
    weight: 5,
    generosity: [0.8, 0.4],
    opens: MOST,
    pace: () => 0.7,
    begins: [12, 12],
    answering: 1,
    proof: [0.1, 0.7],
    tardiness: 0,
  },
  {
    key: 'localBuyer',
    weight: 8,
    generosity: [1.3, 0.3],
    opens: { spaces: 0.45, hours: 0.6, savings: 0.4, supplyChains: 1, culture: 0.5 },
    pace: rising,
    begins: [0, 5],
    answering: 0.97,
    proof: [0.25, 0.8],
    tardiness: 0.05,
  },
];
