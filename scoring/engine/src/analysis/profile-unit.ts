import { runIndex } from '../composite/run-index';
import type { Table } from '../composite/table';
import { Workbench } from '../composite/workbench';
import type { TableMethod } from '../method/method';
import { UndefinedFigure } from '../missing/undefined-figure';
import { strengthsAndWeaknesses } from './strengths-and-weaknesses';
import type { Standing, StandingLimits } from './strengths-and-weaknesses';

/** One unit's strengths and weaknesses among the units that the index keeps. */
export interface UnitProfile {
  readonly unit: string;
  readonly strengths: readonly Standing[];
  readonly weaknesses: readonly Standing[];
}

/**
 * The indicators on which a unit stands best and worst, by its figures per denominator, gaps filled
 * (COINr `get_str_weak`).
 *
 * @throws UndefinedFigure `unknown-unit` where the index does not keep the unit.
 */
export function profileUnit(
  method: TableMethod,
  table: Table,
  unit: string,
  limits?: StandingLimits,
): UnitProfile {
  const bench = new Workbench(table);
  const { prepared } = runIndex(bench, method);
  const place = prepared.kept.findIndex((row) => bench.nameOf(row) === unit);
  if (place < 0) throw new UndefinedFigure('unknown-unit', `the index has no unit ${unit}`);
  const columns = method.indicators.flatMap(({ id, direction }) => {
    const values = prepared.columns.get(id);
    return values === undefined ? [] : [{ id, direction, values }];
  });
  return { unit, ...strengthsAndWeaknesses(columns, place, limits) };
}
