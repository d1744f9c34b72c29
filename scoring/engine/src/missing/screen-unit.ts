import { available } from './column';
import type { Column } from './column';

/** What a unit must know to be kept. */
export interface ScreeningRule {
  /** Least share of known values; 2/3 unless said. null: not asked. */
  readonly availability?: number | null;
  /** Least share of values other than zero among the known; 5 % unless said. null: not asked. */
  readonly nonZero?: number | null;
}

/** Why a unit was left out; nothing where it is kept. */
export type ScreenedFor = 'availability' | 'nonZero';

/**
 * The reasons for which a unit leaves (COINr `Screen`: `byNA`, `byzeros` or both): it is kept where
 * each share is at least its threshold.
 */
export function screenUnit(
  values: Column,
  { availability = 2 / 3, nonZero = 0.05 }: ScreeningRule = {},
): ScreenedFor[] {
  const known = available(values);
  const reasons: ScreenedFor[] = [];
  if (availability !== null && !(known.length / values.length >= availability)) {
    reasons.push('availability');
  }
  const others = known.filter((value) => value !== 0).length;
  if (nonZero !== null && !(others / known.length >= nonZero)) reasons.push('nonZero');
  return reasons;
}
