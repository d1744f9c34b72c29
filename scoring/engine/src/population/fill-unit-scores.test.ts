import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { signedScore } from '../aggregate/root-map';
import { compiledLoop } from '../compiler';
import { methodHash } from '../method/method-hash';
import { parseMethod } from '../method/parse-method';
import { drawTree } from '../uncertainty/draw-tree';
import { valuesToPoints } from '../uncertainty/draw-points';
import { leafDraws } from '../uncertainty/leaf-draws';
import { methodDraws } from '../uncertainty/method-draws';
import { COMPILED_EARNED } from './compiled-earned';
import { fillUnitScores } from './fill-unit-scores';
import { scoreUnits } from './score-units';

const DOCUMENT: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../../methods/method-v1.json'), 'utf8'),
);
const METHOD = { document: parseMethod(DOCUMENT), hash: methodHash(DOCUMENT) };
const { indicators, tree, root } = METHOD.document;
const COUNT = 20;

/** Leaves in the order of the indicators; null where one does not apply. */
function leavesOf(applicable: ReadonlySet<string>, drawn: boolean, count: number) {
  const setAside = new Set(indicators.map(({ id }) => id).filter((id) => !applicable.has(id)));
  const leaves = leafDraws(METHOD, setAside, drawn, count);
  return indicators.map(({ id }) => leaves.get(id) ?? null);
}

const ALL = new Set(indicators.map(({ id }) => id));

/** A value as a share of its indicator's target, or null where the indicator does not apply. */
const shares = fc
  .array(fc.option(fc.double({ min: 0, max: 2, noNaN: true })), {
    minLength: indicators.length,
    maxLength: indicators.length,
  })
  .filter((some) => some.some((share) => share !== null));

const evidence = fc.array(fc.double({ min: 0, max: 1.2, noNaN: true }), {
  minLength: COUNT,
  maxLength: COUNT,
});

test('many units are scored as one is, replicate by replicate', () => {
  fc.assert(
    fc.property(shares, evidence, (given, drawn) => {
      const applicable = new Set(
        indicators.filter((_, at) => given[at] !== null).map(({ id }) => id),
      );
      const values = indicators.map(({ goalposts }, at) => ({
        value: (given[at] ?? 0) * goalposts.target,
        evidence: Float64Array.from(drawn),
      }));
      const scores = new Float64Array(COUNT);
      fillUnitScores(scores, values, leavesOf(applicable, true, COUNT), root.balance);
      const { goalposts, weights } = methodDraws(METHOD, COUNT);
      const points = new Map(
        indicators.flatMap((indicator, at) => {
          const posts = goalposts.get(indicator.id);
          if (!applicable.has(indicator.id) || posts === undefined) return [];
          const value = values[at]?.value ?? NaN;
          const own = Float64Array.from(drawn, (ratio) => ratio * value);
          valuesToPoints(own, indicator.goalposts.floor, posts);
          return [[indicator.id, own] as const];
        }),
      );
      const one = drawTree(tree, points, weights, COUNT).map((U) => signedScore(U, root.balance));
      scores.forEach((score, at) => expect(score).toBeCloseTo(one[at] ?? NaN, 9));
    }),
  );
});

test('without draws all at their targets is the highest score', () => {
  const lines = leavesOf(ALL, false, 1);
  const scores = new Float64Array(1);
  const atTarget = indicators.map(({ goalposts }) => ({
    value: goalposts.target,
    evidence: Float64Array.of(1),
  }));
  fillUnitScores(scores, atTarget, lines, root.balance);
  expect(scores[0]).toBeCloseTo(100, 9);
});

test('without draws all at their balance is 50 points', () => {
  const lines = leavesOf(ALL, false, 1);
  const scores = new Float64Array(1);
  const atBalance = indicators.map(({ goalposts }) => ({
    value: goalposts.balance,
    evidence: Float64Array.of(1),
  }));
  fillUnitScores(scores, atBalance, lines, root.balance);
  expect(scores[0]).toBeCloseTo(signedScore(50, root.balance), 9);
});

test('a negative or endless amount is refused', () => {
  const lines = leavesOf(ALL, false, 1);
  const refused = expect.objectContaining({
    code: 'out-of-bounds',
    message: expect.stringMatching(/\w \w/),
  });
  for (const value of [-1, NaN, Infinity]) {
    const values = indicators.map(() => ({ value, evidence: Float64Array.of(1) }));
    expect(() => fillUnitScores(new Float64Array(1), values, lines, root.balance)).toThrow(refused);
  }
});

test('where nothing can be compiled the script scores, and what is no code is not compiled', () => {
  const place = globalThis as { WebAssembly?: unknown };
  const { WebAssembly } = place;
  const leaves = leavesOf(ALL, false, 1);
  const values = indicators.map(({ goalposts }) => ({
    value: goalposts.balance,
    evidence: Float64Array.of(1),
  }));
  const scores = new Float64Array(1);
  expect(compiledLoop(Uint8Array.of(1, 2, 3))).toBeNull();
  expect(compiledLoop(COMPILED_EARNED)).not.toBeNull();
  try {
    delete place.WebAssembly;
    expect(compiledLoop(COMPILED_EARNED)).toBeNull();
    scoreUnits(leaves, root.balance, 1)(scores, values);
  } finally {
    place.WebAssembly = WebAssembly;
  }
  expect(scores[0]).toBeCloseTo(signedScore(50, root.balance), 9);
});

test('an indicator of which a unit gives nothing, or that it leaves out, adds nothing', () => {
  const leaves = leavesOf(ALL, false, 3);
  const some = indicators.map(({ goalposts }, at) => ({
    value: at === 0 ? goalposts.target : 0,
    evidence: Float64Array.of(1, 1, 1),
  }));
  const [byScript, compiled, short] = [0, 1, 2].map(() => new Float64Array(3));
  if (!byScript || !compiled || !short) throw new Error('Three lists were made.');
  fillUnitScores(byScript, some, leaves, root.balance);
  const score = scoreUnits(leaves, root.balance, 3);
  score(compiled, some);
  score(short, some.slice(0, 1));
  // M1 is a fifth of the root, of which 30 points are the balance.
  for (const scores of [byScript, compiled, short]) {
    for (const one of scores) expect(one).toBeCloseTo((100 * 20) / 30 - 100, 9);
  }
});

test('compiled, the scores have the same digits', () => {
  fc.assert(
    fc.property(shares, evidence, fc.integer({ min: 1, max: COUNT }), (given, drawn, count) => {
      const applicable = new Set(
        indicators.filter((_, at) => given[at] !== null).map(({ id }) => id),
      );
      const leaves = leavesOf(applicable, true, count);
      const values = indicators.map(({ goalposts }, at) => ({
        value: (given[at] ?? 0) * goalposts.target,
        evidence: Float64Array.from(drawn.slice(0, count)),
      }));
      const byScript = new Float64Array(count);
      fillUnitScores(byScript, values, leaves, root.balance);
      const compiled = new Float64Array(count);
      const score = scoreUnits(leaves, root.balance, count);
      score(
        compiled,
        [...values].reverse().map((value) => ({ ...value, value: 1 })),
      );
      score(compiled, values);
      expect(compiled).toEqual(byScript);
    }),
  );
});
