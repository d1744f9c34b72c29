import type { Column } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import { weigh } from '../weight/weigh';
import type { Weighed } from '../weight/weigh';

/** Makes one value out of a unit's values in a group; null where none is known. Weights: equal. */
export type Aggregation = (values: Column, weights?: readonly number[]) => number | null;

/** Σ w x / Σ w (COINr `a_amean`; handbook, step 6, linear). */
export const arithmeticMean: Aggregation = whereKnown((weighed) =>
  weighed.reduce((sum, { value, share }) => sum + share * value, 0),
);

/** exp(Σ w ln x / Σ w), of positive values alone (COINr `a_gmean`; handbook, eq. 37). */
export const geometricMean: Aggregation = whereKnown((weighed) =>
  Math.exp(weighed.reduce((sum, { value, share }) => sum + share * Math.log(positive(value)), 0)),
);

/** Σ w / Σ (w / x) (COINr `a_hmean`, which refuses 0; here all that is not positive is refused). */
export const harmonicMean: Aggregation = whereKnown(
  (weighed) => 1 / weighed.reduce((sum, { value, share }) => sum + share / positive(value), 0),
);

/** The smallest value that has a weight: nothing compensates for it. */
export const minimum: Aggregation = whereKnown((weighed) =>
  weighed.reduce((least, { value }) => Math.min(least, value), Infinity),
);

/**
 * (Σ w x^p / Σ w)^(1/p) of positive values (COINr `a_genmean`, save that a missing value is skipped,
 * as its help says and its code does not).
 */
export function generalisedMean(power: number): Aggregation {
  if (power === 0) throw new UndefinedFigure('zero-power', 'the power 0 is the geometric mean');
  if (!Number.isFinite(power)) throw new UndefinedFigure('not-finite', `power ${power}`);
  return whereKnown((weighed) => {
    // Relative to the value that prevails, no power of a ratio overflows.
    const values = weighed.map(({ value }) => positive(value));
    const prevailing = values.reduce((one, other) =>
      power > 0 ? Math.max(one, other) : Math.min(one, other),
    );
    const sum = weighed.reduce(
      (total, { value, share }) => total + share * (value / prevailing) ** power,
      0,
    );
    return prevailing * sum ** (1 / power);
  });
}

function whereKnown(of: (weighed: readonly Weighed[]) => number): Aggregation {
  return (values, weights) => {
    const weighed = weigh(values, weights);
    if (weighed.length === 0) return null;
    const figure = of(weighed);
    if (Number.isFinite(figure)) return figure;
    throw new UndefinedFigure('not-defined', 'the mean of these values is beyond any number');
  };
}

function positive(value: number): number {
  if (value > 0) return value;
  throw new UndefinedFigure('not-positive', `this mean is not defined for ${value}`);
}
