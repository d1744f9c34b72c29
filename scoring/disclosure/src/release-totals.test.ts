import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isSafe } from './is-safe';
import { knownBlocks } from './known-blocks';
import { releaseTotals } from './release-totals';
import { addUp, type Totals } from './totals';

const PARENTS = new Map([
  ['lorient', '56'],
  ['auray', '56'],
  ['vannes', '56'],
  ['quimperle', '29'],
  ['brest', '29'],
  ['56', 'bretagne'],
  ['29', 'bretagne'],
]);

const of = (...amounts: number[]) =>
  Object.fromEntries(amounts.map((amount, at) => [`${at}`, amount]));

/** Cells by name, each with companies of its own unless they are named. */
function totals(cells: Record<string, Record<string, number>>): Totals {
  return {
    parents: PARENTS,
    cells: new Map(
      Object.entries(cells).map(([name, held]) => [
        name,
        new Map(
          Object.entries(held).map(([who, amount]) => [
            /^\d+$/.test(who) ? `${name} ${who}` : who,
            amount,
          ]),
        ),
      ]),
    ),
  };
}

const released = (given: Totals, ...earlier: (Totals & { released: ReadonlySet<string> })[]) =>
  [...releaseTotals(given, earlier)].sort();

describe('a sum by itself', () => {
  test.each([
    ['three comparable contributors', [10, 12, 9, 0], true],
    ['zeros are no contributors', [10, 12, 0, 0], false],
    ['one that holds more than 85 %', [90, 5, 5], false],
    ['the second could bound the first', [100, 100, 10], false],
    ['and here it could not', [100, 100, 15], true],
    ['changes count by their size, up or down', [60, -50, 20], true],
    ['dust is nothing', [10, 12, 1e-12], false],
  ])('%s', (_, amounts, safe) => expect(isSafe(amounts)).toBe(safe));
});

describe('a hidden cell cannot be had by taking sums from one another', () => {
  const safe = of(10, 12, 9, 8);

  test('all is told where all is safe', () => {
    const given = totals({
      lorient: safe,
      auray: safe,
      vannes: safe,
      quimperle: safe,
      brest: safe,
    });
    expect(released(given)).toEqual(
      ['29', '56', 'auray', 'bretagne', 'brest', 'lorient', 'quimperle', 'vannes'].sort(),
    );
  });

  test('one hidden cell hides the sums above it that would give it back', () => {
    const given = totals({
      lorient: safe,
      auray: of(7),
      vannes: safe,
      quimperle: safe,
      brest: safe,
    });
    expect(released(given)).toEqual(['29', 'brest', 'lorient', 'quimperle', 'vannes']);
  });

  test('a small neighbour is hidden with it, so that the sum above may stay', () => {
    const given = totals({
      lorient: of(400, 420, 380),
      auray: of(7, 8),
      vannes: of(9, 10, 12),
      quimperle: safe,
      brest: safe,
    });
    const told = released(given);
    expect(told).toContain('56');
    expect(told).toContain('bretagne');
    expect(told).not.toContain('vannes');
    expect(told).not.toContain('auray');
  });

  test('hidden cells that are safe together may be known together', () => {
    const given = totals({
      lorient: safe,
      auray: of(7, 8),
      vannes: of(9, 10),
      quimperle: safe,
      brest: safe,
    });
    expect(released(given)).toContain('56');
  });

  test('a company counts once over all the cells in which it is', () => {
    const given = totals({
      lorient: safe,
      auray: { a: 7, b: 8 },
      vannes: { a: 9, b: 10 },
      quimperle: safe,
      brest: safe,
    });
    expect(released(given)).not.toContain('56');
  });
});

describe('a figure cannot be had by taking a quarter from another', () => {
  const first = totals({
    lorient: { a: 10, b: 12, c: 9, d: 8 },
    auray: { e: 10, f: 12, g: 9, h: 8 },
  });
  const before = { ...first, released: releaseTotals(first, []) };

  test('nothing moved, nothing is hidden', () => {
    expect(released(first, before)).toEqual(['56', 'auray', 'bretagne', 'lorient']);
  });

  test('a change that one company made hides its cell, and what would give it back', () => {
    const joined = totals({
      lorient: { a: 10, b: 12, c: 9, d: 8, joiner: 20 },
      auray: { e: 10, f: 12, g: 9, h: 8 },
    });
    expect(released(joined, before)).toEqual(['auray']);
  });

  test('a change that several made may be known', () => {
    const moved = totals({
      lorient: { a: 12, b: 14, c: 11, d: 10 },
      auray: { e: 10, f: 12, g: 9, h: 8 },
    });
    expect(released(moved, before)).toEqual(['56', 'auray', 'bretagne', 'lorient']);
  });

  test('a cell that stays unchanged gives back no hidden neighbour', () => {
    // Leavers and a riser: safe as a change, while what is left is one company's alone.
    const left = totals({
      lorient: { a: 70, b: 0, c: 0, d: 0 },
      auray: { e: 10, f: 12, g: 9, h: 8 },
    });
    expect(released(left, before)).toEqual(['auray']);
  });

  test('a hidden quarter between two does not hide their difference', () => {
    const second = totals({
      lorient: { a: 60, b: 12, c: 9, d: 8 },
      auray: first.cells.get('auray') ? { e: 10, f: 12, g: 9, h: 8 } : {},
    });
    const hidden = { ...second, released: releaseTotals(second, [before]) };
    expect(hidden.released.has('lorient')).toBe(false);
    const third = totals({
      lorient: { a: 61, b: 12.1, c: 9.1, d: 8.1 },
      auray: { e: 10, f: 12, g: 9, h: 8 },
    });
    expect(releaseTotals(third, [hidden, before]).has('lorient')).toBe(false);
  });
});

const held = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  fc.integer({ min: 0, max: 200 }),
);
const drawn = fc
  .record({ lorient: held, auray: held, vannes: held, quimperle: held, brest: held })
  .map(totals);

test('every block of cells whose sum can be worked out is safe, whatever the figures', () => {
  fc.assert(
    fc.property(drawn, (given) => {
      const blocks = knownBlocks({ ...given, released: releaseTotals(given, []) });
      for (const block of blocks.values()) {
        expect(isSafe(addUp(block, given.cells).values())).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('with what was known before, so is every change', () => {
  fc.assert(
    fc.property(drawn, drawn, (one, other) => {
      const before = { ...one, released: releaseTotals(one, []) };
      const told = releaseTotals(other, [before]);
      for (const name of told) {
        if (!before.released.has(name) || PARENTS.get(name) === undefined) continue;
        if (!one.cells.has(name)) continue;
        const change = addUp([name], other.cells);
        for (const [who, amount] of one.cells.get(name) ?? []) {
          change.set(who, (change.get(who) ?? 0) - amount);
        }
        const moved = [...change.values()].filter((amount) => amount !== 0);
        expect(moved.length === 0 || isSafe(moved)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
