import type { ReleasedTotals, Totals } from '@ancrage/disclosure/totals';
import { SeededRandom } from '@ancrage/demo/seeded-random';

/** Quarters of one quantity over a hierarchy of territories, with who changed when. */
export interface History {
  readonly quarters: readonly Totals[];
}

/** Decides what is let out of a quarter, given what was let out before. */
export type Release = (totals: Totals, earlier: readonly ReleasedTotals[]) => ReadonlySet<string>;

/**
 * Draws regions with départements and EPCIs, few companies in each, some of them dominant, some in
 * two territories; from a quarter to the next some change, join or leave.
 */
export function drawHistory(seed: string, quarterCount: number): History {
  const random = new SeededRandom(seed);
  const parents = new Map<string, string>();
  const cells: string[] = [];
  for (let region = 0; region < random.integer(1, 2); region += 1) {
    parents.set(`region ${region}`, 'all');
    for (let dep = 0; dep < random.integer(1, 3); dep += 1) {
      const departement = `departement ${region}.${dep}`;
      parents.set(departement, `region ${region}`);
      for (let epci = 0; epci < random.integer(1, 4); epci += 1) {
        const cell = `epci ${region}.${dep}.${epci}`;
        parents.set(cell, departement);
        cells.push(cell);
      }
    }
  }
  const liveliness = random.pick([0.05, 0.25, 0.9]);
  const dominance = random.pick([0, 0.1, 0.3]);
  const amount = () =>
    random.chance(0.12)
      ? 0
      : 100 * Math.exp(random.between(-1.5, 1.5)) * (random.chance(dominance) ? 25 : 1);
  const companies = cells.flatMap((cell) =>
    Array.from({ length: random.integer(1, 7) }, (_, at) => ({
      name: `${cell} company ${at}`,
      places: random.chance(0.15) ? [...new Set([cell, random.pick(cells)])] : [cell],
      joins: random.chance(0.2) ? random.integer(1, quarterCount - 1) : 0,
      leaves: random.chance(0.12) ? random.integer(1, quarterCount - 1) : quarterCount,
    })),
  );
  const held = new Map<string, number>();
  const quarters = Array.from({ length: quarterCount }, (_, quarter): Totals => {
    const filled = new Map(cells.map((cell) => [cell, new Map<string, number>()]));
    for (const { name, places, joins, leaves } of companies) {
      for (const place of places) {
        const key = `${name} in ${place}`;
        if (!held.has(key) || random.chance(liveliness)) held.set(key, amount());
        if (quarter < joins || quarter >= leaves) continue;
        filled.get(place)?.set(name, held.get(key) ?? 0);
      }
    }
    return { cells: filled, parents };
  });
  return { quarters };
}

/** Lets the quarters out one after another. */
export function releaseAll({ quarters }: History, release: Release): ReleasedTotals[] {
  const out: ReleasedTotals[] = [];
  for (const totals of quarters) {
    out.push({ ...totals, released: release(totals, [...out].reverse()) });
  }
  return out;
}
