import { decimalLogarithm, naturalLogarithm } from '../elementary/logarithm';
import type { TableIndicator, TableMethod } from '../method/method';
import type { Figures } from '../missing/column';
import { UndefinedFigure, within } from '../missing/undefined-figure';
import { fitTreatment, treat, type Treatment } from '../outlier/treat-outliers';
import { transform } from '../outlier/transformations';
import { forEachPlaced, gather } from './peers';
import type { Prepared } from './prepare-columns';
import type { References } from './references';
import { referencesOfPeers } from './references-of-peers';
import type { Workbench } from './workbench';

/** One indicator within its bounds, transformed, its outliers treated. */
export interface TreatedColumn {
  readonly id: number;
  /** Within the bounds and transformed: what the treatment was read from. */
  readonly before: Figures;
  readonly values: Figures;
  /** By set of peers. */
  readonly treatments: ReadonlyMap<string, Treatment>;
}

type TransformationName = NonNullable<TableIndicator['transformation']>;

/** Middle steps of an index, on one indicator. */
export function treatColumn(
  bench: Workbench,
  indicator: TableIndicator,
  method: TableMethod,
  prepared: Prepared,
  frozen: References | null,
): TreatedColumn {
  const { id, bounds, transformation } = indicator;
  const rule = indicator.outliers ?? method.outliers ?? { method: 'none' };
  const make = (): TreatedColumn =>
    within(`indicator ${id}`, () => treated(bench, indicator, rule, prepared, frozen));
  const parts = [prepared.id, id, bounds, transformation, rule];
  return frozen === null ? bench.remember(`treated ${JSON.stringify(parts)}`, make) : make();
}

/** A figure on the indicator's own scale, as its treated values are. */
export function onTreatedScale(
  figure: number,
  name: TransformationName,
  treatment: Treatment | undefined,
): number {
  const transformed = transformedBy(name, figure);
  const value = treatment ? transform(transformed, treatment.transformation) : transformed;
  if (Number.isFinite(value)) return value;
  throw new UndefinedFigure('not-defined', `${figure} has no place on the transformed scale`);
}

function treated(
  bench: Workbench,
  { id, bounds, transformation = 'none' }: TableIndicator,
  rule: NonNullable<TableMethod['outliers']>,
  { columns, kept, peers, ...prepared }: Prepared,
  frozen: References | null,
): TreatedColumn {
  const column = columns.get(id) ?? new Float64Array(0);
  const { lower = -Infinity, upper = Infinity } = bounds ?? {};
  const asIs = bounds === undefined && transformation === 'none';
  const named = (at: number): string => bench.nameOf(kept[at] ?? 0);
  const before = asIs
    ? column
    : column.map((value, at) =>
        defined(
          transformedBy(transformation, Math.min(upper, Math.max(lower, value))),
          value,
          () => `${transformation} of ${value}, ${named(at)}`,
        ),
      );
  const treatments = new Map<string, Treatment>();
  const values = before.slice();
  for (const set of peers) {
    const treatment =
      frozen === null
        ? fitTreatment(rule, gather(before, set.measured))
        : referencesOfPeers(frozen, set.key).indicators[id]?.treatment;
    if (treatment === undefined) throw new UndefinedFigure('unknown-column', 'has no references');
    treatments.set(set.key, treatment);
    if (treatment.treatment === 'none') continue;
    forEachPlaced(set, before.length, (at) => {
      const value = before[at] ?? NaN;
      values[at] = defined(treat(value, treatment), value, () => `treatment of ${named(at)}`);
    });
  }
  return { id: frozen === null ? bench.nextId() : prepared.id, before, values, treatments };
}

function transformedBy(name: TransformationName, value: number): number {
  switch (name) {
    case 'none':
      return value;
    case 'naturalLogarithm':
      return naturalLogarithm(value);
    case 'logarithm10':
      return decimalLogarithm(value);
    case 'squareRoot':
      return Math.sqrt(value);
  }
}

/** A step's figure, that is missing only where its value was. */
function defined(figure: number, of: number, what: () => string): number {
  if (Number.isFinite(figure) || Number.isNaN(of)) return figure;
  throw new UndefinedFigure('not-defined', `${what()} is not defined`);
}
