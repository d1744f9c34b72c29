import type { TableMethod } from '../method/method';
import type { Figures } from './column';

/** What a unit must know to be kept. */
export type ScreeningRule = NonNullable<TableMethod['screening']>;

/** Why a unit was left out; nothing where it is kept. */
export type ScreenedFor = 'availability' | 'nonZero' | 'excluded';

/**
 * The reasons for which a unit leaves (COINr `Screen`: `byNA`, `byzeros` or both): it is kept where
 * each share that is asked for is at least its threshold, or where the method names it.
 */
export function screenUnit(
  unit: string,
  values: Figures,
  { availability, nonZero, include = [], exclude = [] }: ScreeningRule,
): ScreenedFor[] {
  if (exclude.includes(unit)) return ['excluded'];
  if (include.includes(unit)) return [];
  let known = 0;
  let zeros = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    known += 1;
    if (value === 0) zeros += 1;
  }
  const reasons: ScreenedFor[] = [];
  if (availability !== undefined && !(known / values.length >= availability)) {
    reasons.push('availability');
  }
  if (nonZero !== undefined && !((known - zeros) / known >= nonZero)) reasons.push('nonZero');
  return reasons;
}
