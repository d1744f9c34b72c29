import type { Fill } from '../missing/fill';
import type { RowScale } from '../missing/fill-by-row';
import type { Scale } from '../normalise/scale';
import type { Treatment } from '../outlier/treat-outliers';

/** What an indicator's gaps take. */
export type FrozenFill =
  | Fill
  /** By the unit's other indicators of the same parent, each on its scale. */
  | { readonly method: 'row'; readonly scales: Readonly<Record<string, RowScale>> };

/** All that an indicator's values at each step depend on besides the unit itself. */
export interface IndicatorReference {
  readonly fill: FrozenFill;
  readonly treatment: Treatment;
  readonly scale: Scale;
  /** Mean of the normalised values; null where none is known. */
  readonly mean: number | null;
}

/** All that a node's figure depends on besides the unit itself. */
export interface NodeReference {
  /** Weights of its children, where they come from data. */
  readonly weights?: readonly number[];
  /** What its gaps take. */
  readonly fill?: Fill;
  /** The figures of the others, where it is made of duels with them. */
  readonly duels?: {
    readonly units: readonly string[];
    readonly figures: readonly (readonly (number | null)[])[];
  };
  /** Units from the best to the worst, where the order of all is sought. */
  readonly order?: readonly string[];
  /** Figures that no unit surpasses, where each has its most favourable weights. */
  readonly benchmark?: readonly (readonly number[])[];
}

/** References of the rows that are measured against the same others. */
export interface PeerReferences {
  readonly indicators: Readonly<Record<string, IndicatorReference>>;
  readonly nodes: Readonly<Record<string, NodeReference>>;
}

/**
 * Everything in a result that depends on other units, frozen: with it, one unit's result is computed
 * alone, to the same digits and at a cost that does not grow with their number.
 */
export interface References {
  readonly methodHash: string;
  readonly engineVersion: string;
  /** By period where each is its own reference, else under the empty key. */
  readonly peers: Readonly<Record<string, PeerReferences>>;
  /** Scores that ranks are taken among, ascending from the worst; by period, else the empty key. */
  readonly ranking: Readonly<Record<string, readonly number[]>>;
}
