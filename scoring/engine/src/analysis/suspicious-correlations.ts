import type { Column, Figures } from '../missing/column';
import { correlation } from './correlation';
import type { CorrelationKind } from './correlation';

/** A column by its name; more is better, as after the direction is applied. */
export interface NamedColumn {
  readonly id: string;
  readonly values: Column | Figures;
}

/** A pair of columns that asks for a second look. */
export interface SuspiciousCorrelation {
  /**
   * `redundant`: two of a group say the same; `opposed`: two of a group pull apart; `size`: an
   * indicator follows a denominator, and may have to be divided by it.
   */
  readonly reason: 'redundant' | 'opposed' | 'size';
  readonly one: string;
  readonly other: string;
  readonly correlation: number;
}

/** From where on a correlation is suspicious. */
export interface CorrelationLimits {
  readonly kind?: CorrelationKind;
  /** |r| in a group above which two columns are redundant; 0.9 unless said. */
  readonly redundant?: number;
  /** r in a group below which two columns are opposed; 0 unless said. */
  readonly opposed?: number;
  /** |r| with a denominator above which size is suspected; 0.6 unless said. */
  readonly size?: number;
}

/**
 * The suspicious pairs within each group, each once and in order (COINr `get_corr_flags`); a pair
 * that is both redundant and opposed is said to be opposed.
 */
export function suspiciousInGroup(
  group: readonly NamedColumn[],
  { kind = 'pearson', redundant = 0.9, opposed = 0 }: CorrelationLimits = {},
): SuspiciousCorrelation[] {
  return group.flatMap((one, at) =>
    group.slice(at + 1).flatMap((other) => {
      const found = correlation(one.values, other.values, kind);
      if (found === null || (found >= opposed && Math.abs(found) <= redundant)) return [];
      const reason = found < opposed ? 'opposed' : 'redundant';
      return [{ reason, one: one.id, other: other.id, correlation: found }];
    }),
  );
}

/** The indicators that follow a denominator (COINr `get_denom_corr`), before they are divided. */
export function suspiciousOfSize(
  indicators: readonly NamedColumn[],
  denominators: readonly NamedColumn[],
  { kind = 'pearson', size = 0.6 }: CorrelationLimits = {},
): SuspiciousCorrelation[] {
  return indicators.flatMap((one) =>
    denominators.flatMap((other) => {
      const found = correlation(one.values, other.values, kind);
      if (found === null || Math.abs(found) <= size) return [];
      return [{ reason: 'size', one: one.id, other: other.id, correlation: found }];
    }),
  );
}
