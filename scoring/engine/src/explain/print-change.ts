import type { CauseChange, ChangeEntry } from './explain-change';
import { apportion, apportionTenths } from './largest-remainder';

/** A change as printed: whole points by cause, tenths inside a cause; both add up. */
export interface PrintedCause {
  readonly cause: CauseChange['cause'];
  readonly amount: number;
  readonly printed: number;
  readonly entries: readonly (ChangeEntry & { readonly printed: number })[];
}

/**
 * Prints a change: causes in whole points that add to the printed difference, the entries of each
 * in tenths that add to their cause (score.md, section 6).
 *
 * @param difference Printed score after − printed score before.
 */
export function printChange(
  causes: readonly CauseChange[],
  difference: number,
): readonly PrintedCause[] {
  const whole = apportion(
    causes.map(({ cause, amount }) => ({ id: cause, amount })),
    difference,
  );
  return causes.map(({ cause, amount, entries }) => {
    const printed = whole.get(cause) ?? 0;
    const tenths = apportionTenths(
      entries.map((entry) => ({ id: keyOf(entry), amount: entry.amount })),
      printed,
    );
    return {
      cause,
      amount,
      printed,
      entries: entries.map((entry) => ({ ...entry, printed: tenths.get(keyOf(entry)) ?? 0 })),
    };
  });
}

function keyOf({ indicator, commitment, figure }: ChangeEntry): string {
  return [indicator, commitment, figure].map((part) => part ?? '').join('\u001f');
}
