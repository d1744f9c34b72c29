import type { Goalposts } from '../method/method';

/** Points at the balance goalpost (repère). */
export const BALANCE_POINTS = 50;

/** Points at the target goalpost (cible). */
export const TARGET_POINTS = 100;

/**
 * Points of a value: piecewise linear through floor → 0, balance → 50, target → 100, clamped
 * (score.md, section 4, step 3).
 */
export function normaliseByGoalposts(value: number, { floor, balance, target }: Goalposts): number {
  if (value <= floor) return 0;
  if (value >= target) return TARGET_POINTS;
  return value <= balance
    ? (BALANCE_POINTS * (value - floor)) / (balance - floor)
    : BALANCE_POINTS + ((TARGET_POINTS - BALANCE_POINTS) * (value - balance)) / (target - balance);
}
