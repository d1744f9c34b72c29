import type { UnitModel } from '../model/unit-model';
import { quantilesOf } from '../random/quantile';
import type { Bands, Interval } from '../result';
import type { NamedMethod } from '../method/named-method';
import { drawScores, type Drawn } from './draw-scores';

/** The intervals of a score, with the replicates of the total one in their order. */
export interface DrawnBands {
  readonly bands: Bands;
  readonly total: Float64Array;
}

/** The intervals of a score: of its data, of its method, and of both (score.md, section 5). */
export function drawBands(model: UnitModel, method: NamedMethod, company: string): DrawnBands {
  const { replicates, interval } = method.document.uncertainty;
  const draw = (drawn: Drawn) => drawScores(model, method, company, drawn, replicates);
  const total = draw('total');
  return {
    bands: {
      data: intervalOf(draw('data'), interval),
      method: intervalOf(draw('method'), interval),
      total: intervalOf(total.slice(), interval),
    },
    total,
  };
}

/** The interval between two quantiles of replicates, which are moved about in place. */
export function intervalOf(
  replicates: Float64Array,
  [lowest, highest]: readonly [number, number],
): Interval {
  const [low = NaN, high = NaN] = quantilesOf(replicates, [lowest, highest]);
  return { low, high };
}
