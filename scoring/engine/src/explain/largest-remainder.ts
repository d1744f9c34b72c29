/** A figure to print, under the identifier that breaks ties. */
export interface Exact {
  readonly id: string;
  readonly amount: number;
}

/** Rounds half away from zero, as printed scores are. */
export function roundHalfAway(value: number): number {
  // A score computed as 44.499999999999996 is the 44.5 that arithmetic without error would give.
  const nearest = Math.sign(value) * Math.floor(Math.abs(value) + 0.5 + 1e-9);
  return nearest === 0 ? 0 : nearest;
}

/**
 * Whole numbers for figures whose printed sum is given: each is rounded down, then the largest
 * remainders take one more, ties by ascending identifier, so that what is printed always adds.
 */
export function apportion(figures: readonly Exact[], printedSum: number): Map<string, number> {
  const floors = figures.map(({ id, amount }) => ({
    id,
    // No figure prints as −0.
    whole: Math.floor(amount) + 0,
    remainder: amount - Math.floor(amount),
  }));
  const left = printedSum - floors.reduce((sum, { whole }) => sum + whole, 0);
  const ranked = [...floors].sort((a, b) => b.remainder - a.remainder || (a.id < b.id ? -1 : 1));
  const turns = left > 0 ? ranked : ranked.reverse();
  const printed = new Map(floors.map(({ id, whole }) => [id, whole]));
  // Float noise may leave one unit too many or too few: it goes round the same ranking.
  for (let turn = 0; turn < Math.abs(left); turn += 1) {
    const id = turns[turn % turns.length]?.id;
    if (id !== undefined) printed.set(id, (printed.get(id) ?? 0) + Math.sign(left));
  }
  return printed;
}

/** Opened details are printed to a tenth of a point. */
const TENTHS = 10;

/**
 * The same in tenths: details whose printed tenths add to the printed figure that they open. What
 * the figure's own rounding took or gave is first shared in proportion to the details' size, so that
 * a detail of nothing prints as nothing.
 */
export function apportionTenths(
  figures: readonly Exact[],
  printedSum: number,
): Map<string, number> {
  let sum = 0;
  let size = 0;
  for (const { amount } of figures) {
    sum += amount;
    size += Math.abs(amount);
  }
  const perSize = size === 0 ? 0 : (printedSum - sum) / size;
  const tenths = apportion(
    figures.map(({ id, amount }) => ({
      id,
      amount: (amount + perSize * Math.abs(amount)) * TENTHS,
    })),
    Math.round(printedSum * TENTHS),
  );
  return new Map([...tenths].map(([id, count]) => [id, count / TENTHS]));
}
