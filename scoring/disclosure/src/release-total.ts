/** Fewest contributors, beside zero, of a published total. */
const CONTRIBUTORS_MIN = 3;

/** Largest part of a published total that one contributor may hold. */
const LARGEST_PART_MAX = 0.85;

/** What the total leaves beside its two largest, as a part of the largest, at least. */
const PROTECTION_PART = 0.15;

/** A total that may be published, or that it is hidden. */
export type ReleasedTotal = { readonly total: number } | { readonly hidden: true };

/**
 * Releases a total over companies, or hides it: at least three contributors above zero, none with
 * more than 85 %, and the p % rule, on the total and on its difference to the last one published
 * (score.md, section 7). Otherwise one company could bound another's figure.
 *
 * @param amounts Amount by contributor.
 * @param previous Amounts behind the total that was published last; null when there was none.
 */
export function releaseTotal(
  amounts: ReadonlyMap<string, number>,
  previous: ReadonlyMap<string, number> | null,
): ReleasedTotal {
  if (!isSafe([...amounts.values()])) return { hidden: true };
  if (previous !== null) {
    const changes = differences(amounts, previous);
    if (changes.length > 0 && !isSafe(changes)) return { hidden: true };
  }
  return { total: sum([...amounts.values()]) };
}

function isSafe(amounts: readonly number[]): boolean {
  const descending = amounts.filter((amount) => amount > 0).sort((a, b) => b - a);
  const [largest = 0, second = 0] = descending;
  const total = sum(descending);
  return (
    descending.length >= CONTRIBUTORS_MIN &&
    largest <= LARGEST_PART_MAX * total &&
    total - largest - second >= PROTECTION_PART * largest
  );
}

function differences(
  amounts: ReadonlyMap<string, number>,
  previous: ReadonlyMap<string, number>,
): number[] {
  const contributors = new Set([...amounts.keys(), ...previous.keys()]);
  return [...contributors]
    .map((id) => Math.abs((amounts.get(id) ?? 0) - (previous.get(id) ?? 0)))
    .filter((change) => change > 0);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
