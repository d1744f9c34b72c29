import type { UnitModel } from '../model/unit-model';
import { quantilesInPlace } from '../random/quantile';
import type { Bands, Interval } from '../result';
import type { NamedMethod } from '../score';
import { drawScores, type Drawn } from './draw-scores';

/** The intervals of a score: of its data, of its method, and of both (score.md, section 5). */
export function bandsOf(model: UnitModel, method: NamedMethod, company: string): Bands {
  const { replicates, interval } = method.document.uncertainty;
  const band = (drawn: Drawn) =>
    intervalOf(drawScores(model, method, company, drawn, replicates), interval);
  return { data: band('data'), method: band('method'), total: band('total') };
}

/** The interval between two quantiles of replicates, which are moved about in place. */
export function intervalOf(
  replicates: Float64Array,
  [lowest, highest]: readonly [number, number],
): Interval {
  const [low = NaN, high = NaN] = quantilesInPlace(replicates, [lowest, highest]);
  return { low, high };
}
