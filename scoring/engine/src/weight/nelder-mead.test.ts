import { expect, test } from '@jest/globals';
import { nelderMead } from './nelder-mead';

/** The banana of R's `example(optim)`. */
function banana([x = NaN, y = NaN]: readonly number[]): number {
  return 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x);
}

/** Many hollows, so that a search must shrink its simplex. */
function hollows(point: readonly number[]): number {
  return point.reduce((sum, x) => {
    const rest = 50 * x - Math.floor(50 * x);
    return sum + (rest * (1 - rest) + 0.01 * x * x);
  }, 0);
}

/** Without a value where x < 0.4. */
function fenced(point: readonly number[]): number {
  if ((point[0] ?? NaN) < 0.4) return NaN;
  return point.reduce((sum, x, at) => {
    const next = point[(at + 1) % point.length] ?? NaN;
    const far = x - 0.5;
    return sum + ((at + 1) * far * far * far * far + Math.abs(x * next - 0.2));
  }, 0);
}

const R_TOLERANCE = 1.490116119384766e-8;

// Source: nmmin of R 4 (src/appl/optim.c), compiled and run; the first stands in R's `example(optim)`
// as 1.000260 1.000506, value 8.825241e-08, counts 195.
test.each([
  ['the banana', banana, [-1.2, 1], R_TOLERANCE, 500, 195, 8.825241096722747e-8],
  ['the banana, cut short', banana, [-1.2, 1], R_TOLERANCE, 60, 61, 2.2995066911776716],
  ['the banana, roughly', banana, [-1.2, 1], 0.1, 500, 9, 4.456255999999996],
  ['hollows', hollows, [0.31, 0.72], 1e-3, 500, 77, 0.007648811059387833],
  ['hollows in space', hollows, [0.3, 0.7, -0.2], 1e-6, 500, 184, 0.006199999999999999],
  ['a fence', fenced, [1, 0.2, 0.9, 0.7], 1e-8, 500, 303, 0.022593470104595493],
  ['a start beside the fence', fenced, [0.45, 0.45, 0.45, 0.45], 1e-8, 80, 81, 0.00011875506334884],
] as const)(
  '%s: R’s steps, evaluations and value',
  (_, of, start, tolerance, most, count, value) => {
    const found = nelderMead(of, start, tolerance, most);
    expect(found?.evaluations).toBe(count);
    expect(found?.converged).toBe(count <= most);
    expect(found?.value).toBeCloseTo(value, 15);
    expect(found?.value).toBe(of(found?.point ?? []));
  },
);

test('the point found is R’s', () => {
  expect(nelderMead(banana, [-1.2, 1], R_TOLERANCE, 500)?.point).toEqual([
    1.0002601387256695, 1.000505999303765,
  ]);
});

test('from the origin the first steps are 0.1', () => {
  const asked: (readonly number[])[] = [];
  nelderMead((point) => asked.push(point), [0, 0], 0.1, 1);
  expect(asked.slice(0, 3)).toEqual([
    [0, 0],
    [0.1, 0],
    [0, 0.1],
  ]);
});

test('nothing is found where the start has no value', () => {
  expect(nelderMead(fenced, [0.3, 1], 0.1, 500)).toBeNull();
});
