import { kemenyOrder } from '../aggregate/kemeny';
import { duel, outrankingMatrix, outranks } from '../aggregate/outranking';
import { columnOf, figuresOf, type Figures } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import type { NodeReference } from './references';

/** Aggregations that compare each unit with each other. */
export type DuelAggregation = 'copeland' | 'outranking' | 'kemeny';

/** Each unit meets each other: beyond this it is no moment's work. */
const DUEL_MOST_UNITS = 10_000;

/** Units that meet, by name, and the figures of each. */
export interface Duellists {
  readonly units: readonly string[];
  readonly figures: readonly Figures[];
}

/** Whether an aggregation compares units with each other. */
export function isDuel(aggregation: unknown): aggregation is DuelAggregation {
  return aggregation === 'copeland' || aggregation === 'outranking' || aggregation === 'kemeny';
}

/** What must be known of the others for a unit to be placed among them. */
export function fitDuels(
  aggregation: DuelAggregation,
  { units, figures }: Duellists,
  shares: Figures,
): NodeReference {
  if (units.length > DUEL_MOST_UNITS) {
    throw new UndefinedFigure('too-many-units', `more than ${DUEL_MOST_UNITS} units in duels`);
  }
  if (aggregation === 'kemeny') {
    const order = kemenyOrder(outrankingMatrix(figures, shares));
    return { order: order.map((unit) => units[unit] ?? '') };
  }
  return { duels: { units, figures: figures.map(columnOf) } };
}

/**
 * A unit's figure among the others. copeland: duels won less duels lost. outranking: mean weight by
 * which it is above another. kemeny: how many are behind it in the order with the greatest support.
 */
export function duelFigure(
  aggregation: DuelAggregation,
  unit: string,
  own: Figures,
  reference: NodeReference,
  shares: Figures,
): number {
  if (own.every(Number.isNaN)) return NaN;
  if (aggregation === 'kemeny') {
    const order = reference.order ?? [];
    const place = order.indexOf(unit);
    if (place !== -1) return order.length - 1 - place;
    throw new UndefinedFigure('unknown-unit', `${unit} has no place in the order`);
  }
  const { units, figures } = opponentsOf(reference);
  let sum = 0;
  let met = 0;
  for (const [at, other] of figures.entries()) {
    if (units[at] === unit) continue;
    const weight = outranks(own, other, shares);
    sum += aggregation === 'copeland' ? duel(weight) : weight;
    met += 1;
  }
  if (aggregation === 'copeland') return sum;
  if (met === 0) throw new UndefinedFigure('nothing-available', 'a single unit has no other');
  return sum / met;
}

const opponents = new WeakMap<NodeReference, Duellists>();

/** Frozen figures, packed once however many units are placed among them. */
function opponentsOf(reference: NodeReference): Duellists {
  const known = opponents.get(reference);
  if (known !== undefined) return known;
  const { units = [], figures = [] } = reference.duels ?? {};
  const made = { units, figures: figures.map(figuresOf) };
  opponents.set(reference, made);
  return made;
}
