import type { ChangeBar } from './explain-change';
import { apportion } from './largest-remainder';

/** Opened details are printed to a tenth of a point. */
const TENTHS = 10;

/** A change as printed: whole points by pillar, tenths inside a pillar; both add up. */
export interface PrintedChange {
  readonly pillar: string;
  readonly printed: number;
  readonly bars: readonly (ChangeBar & { readonly printed: number })[];
}

/**
 * Prints a change: pillars in whole points that add to the printed difference, the bars of each
 * in tenths that add to their pillar (score.md, section 6).
 *
 * @param difference Printed score after − printed score before.
 * @param pillarOf The pillar of each indicator.
 */
export function printChange(
  bars: readonly ChangeBar[],
  difference: number,
  pillarOf: ReadonlyMap<string, string>,
): readonly PrintedChange[] {
  const inOrder = [...new Set(pillarOf.values())];
  const groups = inOrder.map((pillar): [string, ChangeBar[]] => [
    pillar,
    bars.filter((bar) => pillarOf.get(bar.indicator) === pillar),
  ]);
  const sums = groups.map(([id, group]) => ({
    id,
    amount: group.reduce((sum, { amount }) => sum + amount, 0),
  }));
  const whole = apportion(sums, difference);
  return groups.map(([pillar, group]) => {
    const printed = whole.get(pillar) ?? 0;
    const tenths = apportion(
      group.map((bar) => ({ id: keyOf(bar), amount: bar.amount * TENTHS })),
      printed * TENTHS,
    );
    return {
      pillar,
      printed,
      bars: group.map((bar) => ({ ...bar, printed: (tenths.get(keyOf(bar)) ?? 0) / TENTHS })),
    };
  });
}

function keyOf({ indicator, commitment }: ChangeBar): string {
  return `${indicator} ${commitment}`;
}
