import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { philox } from './philox';
import { quantileOfSorted, quantilesOf } from './quantile';
import { streamKey } from './stream-key';
import { modeOfMean, triangular } from './triangular';
import { fillUniform } from './uniform-draws';

type Words = readonly [number, number, number, number];

/** Random123 1.14, tests/kat_vectors, philox4x32 10 (counter, key, output). */
const KNOWN_ANSWERS: readonly (readonly [Words, readonly [number, number], Words])[] = [
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  ],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
];

test.each(KNOWN_ANSWERS)('Philox of %p under %p is %p', (counter, [k0, k1], output) => {
  const block = new Uint32Array(4);
  philox(...counter, k0, k1, block);
  expect([...block]).toEqual(output);
});

test('a key is the first eight bytes of the SHA-256 of the joined fields, big-endian', () => {
  const fields = ['société 1', 'F1', 'documenté'];
  const bytes = createHash('sha256').update(fields.join('\u001f'), 'utf8').digest();
  expect(streamKey(fields)).toEqual({ k0: bytes.readUInt32BE(0), k1: bytes.readUInt32BE(4) });
});

test('a field that holds the separator is refused', () => {
  expect(() => streamKey(['a\u001fb'])).toThrow(
    expect.objectContaining({ code: 'not-defined', message: expect.stringMatching(/\w \w/) }),
  );
});

test('a draw is the first 53 bits of the block over 2^53', () => {
  const target = new Float64Array(1);
  fillUniform({ k0: 0, k1: 0 }, target);
  expect(target[0]).toBe(Number((0x6627e8d5e169c58dn >> 11n) as bigint) / 2 ** 53);
});

test('draws filled in parts are those filled at once', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.nat(64),
      fc.integer({ min: 0, max: 2 ** 32 - 65 }),
      (name, cut, first) => {
        const key = streamKey([name.replaceAll('\u001f', '')]);
        const whole = new Float64Array(64);
        fillUniform(key, whole, first);
        const parts = new Float64Array(64);
        fillUniform(key, parts.subarray(0, cut), first);
        fillUniform(key, parts.subarray(cut), first + cut);
        expect(parts).toEqual(whole);
        expect(whole.every((u) => u >= 0 && u < 1)).toBe(true);
      },
    ),
  );
});

test('a hundred thousand draws are flat: chi-square of 64 classes within its 0.1 % bounds', () => {
  const draws = new Float64Array(100_000);
  fillUniform(streamKey(['flat']), draws);
  const counts = new Float64Array(64);
  for (const u of draws) {
    const bin = Math.floor(u * 64);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const expected = draws.length / 64;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(chiSquare).toBeGreaterThan(32);
  expect(chiSquare).toBeLessThan(104);
});

test.each([
  [0, 1, 2, 5, 1],
  [1, 1, 2, 5, 5],
  [0.25, 1, 2, 5, 2],
  [0.0625, 1, 2, 5, 1.5],
  [0.8125, 1, 2, 5, 3.5],
  [0.25, 0, 0, 1, 1 - Math.sqrt(0.75)],
  [0.25, 0, 1, 1, 0.5],
  [0.7, 3, 3, 3, 3],
])('the triangular law at %p on [%p, mode %p, %p] is %p', (u, low, mode, high, value) => {
  expect(triangular(u, low, mode, high)).toBeCloseTo(value, 14);
});

test('the triangular law stays within its bounds and never falls as u grows', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(unit, unit, unit, unit, unit, (a, b, c, one, other) => {
      const [low, mode, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
      const lesser = triangular(Math.min(one, other), low, mode, high);
      const greater = triangular(Math.max(one, other), low, mode, high);
      expect(lesser).toBeGreaterThanOrEqual(low);
      expect(greater).toBeLessThanOrEqual(high);
      // At the mode the two branches meet, to the last bits.
      expect(greater).toBeGreaterThanOrEqual(lesser - 1e-15);
    }),
  );
});

test('drawn about the mode of a mean, the triangular law has that mean', () => {
  const [low, mean, high] = [0.55, 0.8, 1];
  const draws = new Float64Array(200_000);
  fillUniform(streamKey(['mean']), draws);
  const mode = modeOfMean(mean, low, high);
  const sum = draws.reduce((total, u) => total + triangular(u, low, mode, high), 0);
  expect(mode).toBeCloseTo(0.85, 14);
  expect(sum / draws.length).toBeCloseTo(mean, 3);
});

test('a mode outside by rounding alone is put on its bound, another is refused', () => {
  expect(3 * 0.8 - 0.4 - 1).toBeGreaterThan(1);
  expect(modeOfMean(0.8, 0.4, 1)).toBe(1);
  expect(3 * 0.7 - 0.55 - 1).toBeLessThan(0.55);
  expect(modeOfMean(0.7, 0.55, 1)).toBe(0.55);
  const refused = expect.objectContaining({
    code: 'out-of-bounds',
    message: expect.stringMatching(/\w \w/),
  });
  expect(() => modeOfMean(0.95, 0.7, 1)).toThrow(refused);
  expect(() => modeOfMean(0.75, 0.7, 1)).toThrow(refused);
  expect(() => triangular(0.5, 0, 2, 1)).toThrow(refused);
  expect(() => triangular(0.5, 0, -1, 1)).toThrow(refused);
  expect(() => triangular(0.5, 0, NaN, 1)).toThrow(refused);
});

test.each([
  [0, 1],
  [0.05, 1.45],
  [0.5, 5.5],
  [0.95, 9.55],
  [1, 10],
])('the type 7 quantile %p of 1..10 is %p', (part, value) => {
  const ascending = Float64Array.from({ length: 10 }, (_, at) => at + 1);
  expect(quantileOfSorted(ascending, part)).toBeCloseTo(value, 13);
});

/** Values of every kind of spread: few or many, tied, far apart, next to each other. */
const spreads = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 200 }),
  fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 200 }),
  fc.array(fc.double({ min: 1, max: 1 + 1e-13, noNaN: true }), { minLength: 40, maxLength: 90 }),
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 50, maxLength: 300 })
    .map((values) => [...values, 1e9, -Number.MIN_VALUE]),
  fc.array(fc.constantFrom(0, Number.MIN_VALUE, 1e308, -1e308), { minLength: 40, maxLength: 90 }),
);

test('quantiles by counting are those of the sorted values, which stay where they are', () => {
  const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });
  fc.assert(
    fc.property(spreads, parts, (list, asked) => {
      const values = Float64Array.from(list);
      const sorted = values.slice().sort();
      const found = quantilesOf(values, [0, ...asked, 1]);
      expect([...found]).toEqual([0, ...asked, 1].map((part) => quantileOfSorted(sorted, part)));
      expect([...values]).toEqual(list);
    }),
  );
});

test('a hundred thousand normal-looking values give their quantiles', () => {
  const draws = new Float64Array(100_000);
  const sums = new Float64Array(draws.length);
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
    fillUniform(streamKey([name]), draws);
    for (const [at, u] of draws.entries()) sums[at] = (sums[at] ?? 0) + u;
  }
  const into = new Float64Array(3);
  expect(quantilesOf(sums, [0.05, 0.5, 0.95], into)).toBe(into);
  const sorted = sums.slice().sort();
  expect([...into]).toEqual([0.05, 0.5, 0.95].map((part) => quantileOfSorted(sorted, part)));
});

test('quantiles of nothing, or of a part beyond 1, are refused', () => {
  const some = Float64Array.of(3, 1, 2);
  const beyond = expect.objectContaining({
    code: 'out-of-bounds',
    message: expect.stringMatching(/\w \w/),
  });
  expect(() => quantilesOf(new Float64Array(0), [0.5])).toThrow(
    expect.objectContaining({ code: 'nothing-available', message: expect.stringMatching(/\w \w/) }),
  );
  expect(() => quantileOfSorted(some, 1.01)).toThrow(beyond);
  expect(() => quantileOfSorted(some, -0.01)).toThrow(beyond);
  expect(() => quantilesOf(some, [NaN])).toThrow(beyond);
});
