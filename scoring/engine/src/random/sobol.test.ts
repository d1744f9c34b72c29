import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fillSobol, SOBOL_MOST_DIMENSIONS } from './sobol-sequence';
import { streamKey } from './stream-key';

const keys = fc
  .string()
  .map((name) => streamKey([name.replaceAll('\u001f', '')]))
  .chain((key) => fc.constantFrom(key, null));
const dimensions = fc.nat(SOBOL_MOST_DIMENSIONS - 1);

test('the first points are those of scipy 1.17 (qmc.Sobol, scramble=False)', () => {
  const points = [0, 1, 2, 3].map((dimension) => {
    const target = new Float64Array(8);
    fillSobol(dimension, null, target);
    return [...target];
  });
  expect(points).toEqual([
    [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125],
    [0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625],
    [0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375],
    [0, 0.5, 0.25, 0.75, 0.875, 0.375, 0.625, 0.125],
  ]);
});

test('a far point holds every bit of the direction numbers of all 256 coordinates, as scipy does', () => {
  const target = new Float64Array(1);
  const words = Array.from({ length: SOBOL_MOST_DIMENSIONS }, (_, dimension) => {
    fillSobol(dimension, null, target, 0x7eadbeef);
    return (target[0] ?? NaN) * 2 ** 32;
  });
  expect([0, 1, 2, 7, 63, 127, 255].map((dimension) => words[dimension])).toEqual([
    428269442, 3939273514, 1164781934, 4063755010, 3000898794, 3490204346, 2365896714,
  ]);
  expect(words.reduce((sum, word) => (Math.imul(sum, 31) + word) >>> 0, 0)).toBe(2287576744);
});

test('each dyadic interval holds one of as many points, scrambled or not', () => {
  fc.assert(
    fc.property(keys, dimensions, fc.nat(10), fc.nat(1000), (key, dimension, power, block) => {
      const count = 2 ** power;
      const target = new Float64Array(count);
      fillSobol(dimension, key, target, block * count);
      const intervals = new Set(Array.from(target, (u) => Math.floor(u * count)));
      expect(intervals.size).toBe(count);
      expect(target.every((u) => u >= 0 && u < 1)).toBe(true);
    }),
  );
});

test('sixteen points of the first two coordinates fill every 4 × 4, 2 × 8 and 8 × 2 grid', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 9 }), fc.constantFrom(2, 4, 8), (name, columns) => {
      const rows = 16 / columns;
      const x = new Float64Array(16);
      const y = new Float64Array(16);
      fillSobol(0, streamKey([name.replaceAll('\u001f', ''), 'x']), x);
      fillSobol(1, streamKey([name.replaceAll('\u001f', ''), 'y']), y);
      const cells = new Set(
        Array.from(x, (u, at) => `${Math.floor(u * columns)},${Math.floor((y[at] ?? NaN) * rows)}`),
      );
      expect(cells.size).toBe(16);
    }),
  );
});

test('points filled in parts are those filled at once', () => {
  fc.assert(
    fc.property(
      keys,
      dimensions,
      fc.nat(64),
      fc.nat(2 ** 32 - 65),
      (key, dimension, cut, first) => {
        const whole = new Float64Array(64);
        fillSobol(dimension, key, whole, first);
        const parts = new Float64Array(64);
        fillSobol(dimension, key, parts.subarray(0, cut), first);
        fillSobol(dimension, key, parts.subarray(cut), first + cut);
        expect(parts).toEqual(whole);
      },
    ),
  );
});

test('two keys scramble apart, one key alike', () => {
  const [one, same, other] = ['a', 'a', 'b'].map((name) => {
    const target = new Float64Array(64);
    fillSobol(3, streamKey([name]), target);
    return target;
  });
  expect(one).toEqual(same);
  expect(one).not.toEqual(other);
});

test('over many seeds a scrambled point falls evenly: its mean and variance are the uniform’s', () => {
  const seeds = 4000;
  const values = Array.from({ length: seeds }, (_, seed) => {
    const target = new Float64Array(1);
    fillSobol(5, streamKey([String(seed)]), target, 6);
    return target[0] ?? NaN;
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / seeds;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (seeds - 1);
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / seeds));
  expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / seeds));
});

test('a coordinate beyond the table is refused, with those that there are', () => {
  const beyond = (): void => fillSobol(SOBOL_MOST_DIMENSIONS, null, new Float64Array(1));
  expect(beyond).toThrow(
    expect.objectContaining({
      code: 'out-of-bounds',
      message: expect.stringContaining('coordinates 0 to 255, not 256'),
    }),
  );
});
