import type { Branch } from '@ancrage/engine/method/method';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import { methodHash } from '@ancrage/engine/method/method-hash';
import { parseMethod } from '@ancrage/engine/method/parse-method';
import type { DeclaredLine } from '@ancrage/engine/quarter-input';
import { score } from '@ancrage/engine/score';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ALL_ZERO, drawnLines, inputOf, lineOf, withReplicates } from './drawn-company';

/** The published method with another mean of its pillars. */
function withMean(aggregation: Branch['aggregation']): NamedMethod {
  const { document } = withReplicates(200);
  const changed = { ...document, tree: { ...document.tree, aggregation } };
  return { document: parseMethod(changed), hash: methodHash(changed) };
}

const MEANS: readonly Branch['aggregation'][] = [
  'weightedGeometric',
  'weightedHarmonic',
  { generalisedMean: -2 },
  { generalisedMean: 0.5 },
];

describe.each(MEANS.map((mean) => [JSON.stringify(mean), withMean(mean)] as const))(
  'a signed method with the mean %s of its pillars',
  (_, method) => {
    test('what the pillars and indicators contribute adds to the score above −100', () => {
      fc.assert(
        fc.property(drawnLines, (lines) => {
          const result = score(inputOf(lines, ALL_ZERO), method);
          const above = (result.score ?? NaN) + 100;
          for (const parts of [result.pillars, result.indicators]) {
            expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(
              above,
              8,
            );
            for (const { contribution } of parts) expect(contribution).toBeGreaterThanOrEqual(0);
          }
        }),
        { numRuns: 25 },
      );
    });

    test('a pillar that is left out pulls the others down, and is not the end of it all', () => {
      const one = [lineOf({ kind: 1, quarter: 5, quantity: 400, grade: 'audited' }, 1)];
      const { rootPoints, pillars } = score(inputOf(one, ALL_ZERO), method);
      const mean = pillars.reduce((sum, { points, weight }) => sum + (points ?? 0) * weight, 0);
      expect(rootPoints).toBeGreaterThan(0);
      expect(rootPoints).toBeLessThan(mean);
    });

    test('equal pillars are worth what each is', () => {
      const { rootPoints } = score(inputOf([], ALL_ZERO), method);
      expect(rootPoints).toBeCloseTo(0, 12);
    });

    test('its replicates follow it, and do not depend on how entries are split', () => {
      const line: DeclaredLine = lineOf(
        { kind: 1, quarter: 5, quantity: 300, grade: 'declared' },
        1,
      );
      const others = [3, 6].map((kind) =>
        lineOf({ kind, quarter: 5, quantity: 100, grade: 'audited' }, kind),
      );
      const halves = [1, 2].map((half) => ({
        ...line,
        id: `half ${half}`,
        measures: { hours: 150 },
      }));
      const whole = score(inputOf([line, ...others], ALL_ZERO), method);
      const split = score(inputOf([...halves, ...others], ALL_ZERO), method);
      const { data, total } = whole.bands ?? {};
      expect(data?.low).toBeLessThan(whole.score ?? NaN);
      expect(data?.high).toBeGreaterThan(whole.score ?? NaN);
      expect(total?.low).toBeLessThan(data?.low ?? NaN);
      expect(total?.high).toBeGreaterThan(data?.high ?? NaN);
      expect(split.bands?.total.low).toBeCloseTo(total?.low ?? NaN, 9);
      expect(split.bands?.total.high).toBeCloseTo(total?.high ?? NaN, 9);
    });
  },
);

test('the signed geometric mean is that of points + 1, less 1', () => {
  const lines = [
    lineOf({ kind: 1, quarter: 5, quantity: 96, grade: 'audited' }, 1),
    lineOf({ kind: 3, quarter: 5, quantity: 200, grade: 'audited' }, 2),
  ];
  const { rootPoints, pillars } = score(inputOf(lines, ALL_ZERO), withMean('weightedGeometric'));
  const product = pillars.reduce((sum, { points }) => sum * ((points ?? 0) + 1), 1);
  expect(rootPoints).toBeCloseTo(product ** (1 / 5) - 1, 9);
});

test.each<[Branch['aggregation'], (points: readonly number[]) => number]>([
  ['weightedHarmonic', (up) => up.length / up.reduce((sum, x) => sum + 1 / x, 0)],
  [
    { generalisedMean: -2 },
    (up) => (up.reduce((sum, x) => sum + x ** -2, 0) / up.length) ** (-1 / 2),
  ],
])('and so is that of %j', (aggregation, mean) => {
  const lines = [1, 3, 6].map((kind) =>
    lineOf({ kind, quarter: 5, quantity: 90, grade: 'audited' }, kind),
  );
  const { rootPoints, pillars } = score(inputOf(lines, ALL_ZERO), withMean(aggregation));
  expect(rootPoints).toBeCloseTo(mean(pillars.map(({ points }) => (points ?? 0) + 1)) - 1, 9);
});
