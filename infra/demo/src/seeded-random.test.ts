import { describe, expect, test } from '@jest/globals';
import { SeededRandom } from './seeded-random';

describe('the seeded generator', () => {
  test('gives the same numbers for the same seed, and others for another', () => {
    const drawn = (seed: string) => {
      const random = new SeededRandom(seed);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(drawn('Lanester')).toEqual(drawn('Lanester'));
    expect(drawn('Lanester')).not.toEqual(drawn('Hennebont'));
  });

  test('fills [0, 1) evenly', () => {
    const random = new SeededRandom('evenly');
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 20_000; draw += 1) {
      const tenth = Math.floor(random.next() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(tenths).toHaveLength(10);
    // Five standard deviations of a binomial(20,000; 0.1) are 212.
    for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(212);
  });

  test('draws whole numbers from both ends', () => {
    const random = new SeededRandom('dice');
    const faces = new Set(Array.from({ length: 500 }, () => random.integer(1, 6)));
    expect([...faces].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('makes identifiers in the form of a random UUID, none twice', () => {
    const random = new SeededRandom('identifiers');
    const made = Array.from({ length: 5_000 }, () => random.uuid());
    expect(new Set(made).size).toBe(made.length);
    for (const uuid of made) {
      expect(uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }
  });
});
