/** Fewest contributors, beside zero, of a published figure. */
const CONTRIBUTORS_MIN = 3;

/** Largest part of a published figure that one contributor may hold. */
const LARGEST_PART_MAX = 0.85;

/** What a figure leaves beside its two largest, as a part of the largest, at least. */
const PROTECTION_PART = 0.15;

/** Floating-point dust of sums that are equal on paper. */
const NOTHING = 1e-9;

/**
 * Whether a figure added up over companies may be known: at least three contributors above zero,
 * none with more than 85 %, and the p % rule, the total less the two largest being at least 15 %
 * of the largest (score.md, section 7). Otherwise the second could bound the first.
 *
 * @param amounts What each company holds of it; of a difference, how much each one changed.
 */
export function isSafe(amounts: Iterable<number>): boolean {
  let [total, largest, second, contributors] = [0, 0, 0, 0];
  for (const signed of amounts) {
    const amount = Math.abs(signed);
    if (amount <= NOTHING) continue;
    contributors += 1;
    total += amount;
    if (amount > largest) [largest, second] = [amount, largest];
    else if (amount > second) second = amount;
  }
  return (
    contributors >= CONTRIBUTORS_MIN &&
    largest <= LARGEST_PART_MAX * total &&
    total - largest - second >= PROTECTION_PART * largest
  );
}

/** Whether nothing of a figure is anybody's: to know it tells nothing. */
export function isNothing(amounts: Iterable<number>): boolean {
  for (const amount of amounts) if (Math.abs(amount) > NOTHING) return false;
  return true;
}
