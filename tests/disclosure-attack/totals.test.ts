import { isSafe } from '@ancrage/disclosure/is-safe';
import { releaseTotals } from '@ancrage/disclosure/release-totals';
import { addUp, cellsUnder } from '@ancrage/disclosure/totals';
import { describe, expect, test } from '@jest/globals';
import { TotalsAttack, type Breach } from './attack-totals';
import { populations, seedOf } from './populations';
import { drawHistory, releaseAll, type Release } from './territories';

const QUARTERS = 5;

/** Each cell's two largest contributors, who know the most of it, and an outsider who reads all. */
function* attack(seed: string, release: Release): Generator<Breach> {
  const history = drawHistory(seed, QUARTERS);
  const lp = new TotalsAttack(releaseAll(history, release));
  const attackers = new Map<string, Set<string>>();
  for (const { cells } of history.quarters) {
    for (const [cell, amounts] of cells) {
      const ranked = [...amounts].sort(([, a], [, b]) => b - a);
      for (const [company] of ranked.slice(0, 2)) {
        attackers.set(company, (attackers.get(company) ?? new Set()).add(cell));
      }
    }
  }
  yield* lp.breaches('an outsider');
  for (const [company, near] of attackers) {
    yield* lp.breaches(company, ({ cell }) => near.has(cell));
  }
}

const succeeds = (seeds: readonly string[], release: Release) =>
  seeds.some((seed) => attack(seed, release).next().done === false);

describe('from all sums released over the quarters no member comes within 15 % of another', () => {
  test.each(populations('totals', 12))('population %s', (seed) => {
    expect([...attack(seed, releaseTotals)]).toEqual([]);
  });
});

describe('the attack is a real one', () => {
  const seeds = Array.from({ length: 12 }, (_, at) => seedOf('control', at));

  test('without secondary suppression it succeeds', () => {
    const primaryOnly: Release = (totals) =>
      new Set(
        [...cellsUnder(totals)].flatMap(([name, cells]) =>
          isSafe(addUp(cells, totals.cells).values()) ? [name] : [],
        ),
      );
    expect(succeeds(seeds, primaryOnly)).toBe(true);
  });

  test('without the rule on differences it succeeds', () => {
    const eachQuarterAlone: Release = (totals) => releaseTotals(totals, []);
    expect(succeeds(seeds, eachQuarterAlone)).toBe(true);
  });

  test('and something is released to attack', () => {
    const told = seeds.map((seed) =>
      releaseAll(drawHistory(seed, QUARTERS), releaseTotals).map(({ released }) => released.size),
    );
    expect(told.flat().reduce((sum, size) => sum + size, 0)).toBeGreaterThan(60);
  });
});
