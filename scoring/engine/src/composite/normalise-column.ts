import type { TableIndicator, TableMethod } from '../method/method';
import { available, type Figures } from '../missing/column';
import type { Groups } from '../missing/fill';
import { UndefinedFigure, within } from '../missing/undefined-figure';
import { fitScale } from '../normalise/fit-scale';
import { placeOnScale } from '../normalise/place-on-scale';
import type { Scale } from '../normalise/scale';
import { forEachPlaced, gather, type Peers } from './peers';
import type { Prepared } from './prepare-columns';
import type { References } from './references';
import { referencesOfPeers } from './references-of-peers';
import { onTreatedScale, type TreatedColumn } from './treat-columns';
import type { Workbench } from './workbench';

/** One indicator, comparable with the others. */
export interface NormalisedColumn {
  readonly values: Figures;
  /** By set of peers. */
  readonly scales: ReadonlyMap<string, Scale>;
}

/** Normalises one indicator. */
export function normaliseColumn(
  bench: Workbench,
  indicator: TableIndicator,
  method: TableMethod,
  prepared: Prepared,
  treated: TreatedColumn,
  frozen: References | null,
): NormalisedColumn {
  const rule = indicator.normalisation ?? method.normalisation ?? { method: 'minMax' };
  const make = (): NormalisedColumn =>
    within(`indicator ${indicator.id}`, () =>
      normalised(bench, indicator, rule, prepared, treated, frozen),
    );
  const parts = [treated.id, indicator.direction, rule];
  return frozen === null ? bench.remember(`normalised ${JSON.stringify(parts)}`, make) : make();
}

function normalised(
  bench: Workbench,
  indicator: TableIndicator,
  rule: NonNullable<TableMethod['normalisation']>,
  prepared: Prepared,
  treated: TreatedColumn,
  frozen: References | null,
): NormalisedColumn {
  const { kept, peers } = prepared;
  const groups: Groups = rule.method === 'groupGoalposts' ? bench.groups(rule.by) : [];
  const scales = new Map<string, Scale>();
  const values = new Float64Array(kept.length).fill(NaN);
  for (const set of peers) {
    const scale =
      frozen === null
        ? fitted(bench, indicator, rule, prepared, treated, set)
        : referencesOfPeers(frozen, set.key).indicators[indicator.id]?.scale;
    if (scale === undefined) throw new UndefinedFigure('unknown-column', 'has no references');
    scales.set(set.key, scale);
    forEachPlaced(set, kept.length, (at) => {
      const value = treated.values[at] ?? NaN;
      if (Number.isNaN(value)) return;
      const place = placeOnScale(scale, value, groups[kept[at] ?? 0] ?? null);
      if (!Number.isFinite(place)) {
        const unit = bench.nameOf(kept[at] ?? 0);
        throw new UndefinedFigure('not-finite', `the place of ${unit} is beyond any number`);
      }
      values[at] = place;
    });
  }
  return { values, scales };
}

function fitted(
  bench: Workbench,
  { direction, transformation = 'none' }: TableIndicator,
  rule: NonNullable<TableMethod['normalisation']>,
  { kept }: Prepared,
  treated: TreatedColumn,
  set: Peers,
): Scale {
  const treatment = treated.treatments.get(set.key);
  return fitScale(rule, {
    values: available(gather(treated.values, set.measured)),
    direction,
    own: (figure) => onTreatedScale(figure, transformation, treatment),
    valueOf: (unit) => {
      const places = set.measured ?? kept.keys();
      for (const at of places) {
        if (bench.units[kept[at] ?? 0] === unit) return treated.values[at] ?? NaN;
      }
      return NaN;
    },
  });
}
