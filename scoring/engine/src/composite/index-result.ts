import type { ScreenedFor } from '../missing/screen-unit';
import type { Shape } from '../outlier/shape';
import type { Treatment } from '../outlier/treat-outliers';

/** A list in the order of the result's units; null where a unit has no figure. */
export type Figured = readonly (number | null)[];

/** One indicator of all units, at every step. */
export interface IndicatorResult {
  /** Unit of measure of the raw figures. */
  readonly unit: string;
  /** Per denominator, gaps filled. */
  readonly prepared: Figured;
  /** Within bounds, transformed, outliers treated. */
  readonly treated: Figured;
  readonly normalised: Figured;
}

/** A gap that was filled: of an indicator before it is normalised, or of a node. */
export interface Imputation {
  readonly unit: string;
  readonly period?: string;
  readonly of: string;
  readonly value: number;
}

/** What was done to an indicator's outliers. */
export interface OutlierReport {
  readonly indicator: string;
  /** The period, where each is treated by itself. */
  readonly period?: string;
  readonly treatment: Treatment['treatment'];
  readonly before: Shape;
  readonly after: Shape;
  /** Whether the shape is within the limits in the end. */
  readonly passes: boolean;
  readonly points: readonly {
    readonly unit: string;
    readonly period?: string;
    readonly from: number;
    readonly to: number;
  }[];
}

/** An index computed: scores, ranks, and every step on the way, each list in the order of `units`. */
export interface IndexResult {
  readonly method: { readonly id: string; readonly version: string; readonly hash: string };
  readonly engineVersion: string;
  /** SHA-256 of the columns that the method reads. */
  readonly inputDigest: string;
  /** SHA-256 of the references: with them, each unit is computed alone to the same digits. */
  readonly referencesHash: string;
  readonly units: readonly string[];
  readonly periods?: readonly string[];
  readonly scores: Figured;
  /** As printed: rounded to the method's decimals. */
  readonly printed: Figured;
  readonly ranks: Figured;
  /** Figures of each node of the tree, by its id. */
  readonly nodes: Readonly<Record<string, Figured>>;
  readonly indicators: Readonly<Record<string, IndicatorResult>>;
  readonly screened: readonly {
    readonly unit: string;
    readonly period?: string;
    readonly reasons: readonly ScreenedFor[];
  }[];
  readonly imputed: readonly Imputation[];
  readonly outliers: readonly OutlierReport[];
}
