import { findGivenAway } from './audit-release';
import { toldApart, knownSums, type KnownSums } from './differences';
import { isSafe } from './is-safe';
import { knownBlocks } from './known-blocks';
import { addUp, cellsUnder, lineOf, totalOf, type ReleasedTotals, type Totals } from './totals';

/** A sibling that holds more of its parent than this is not hidden for the parent's sake. */
const HIDDEN_FOR_PARENT_MAX = 0.1;

/**
 * Decides which sums of a hierarchy may be released (score.md, section 7). Each must be safe by
 * itself (primary); so must be all that the released ones give when they are taken from one another
 * (secondary) and from those of earlier quarters (differences); and no member may bound another's
 * figure by all of them together (audit). What would give somebody away is mended by hiding the smallest part beside it, where that is a small one, else the sum itself.
 *
 * @param earlier Quarters released before, whose sums a reader still has.
 * @returns The names of the cells and nodes whose sums may be released.
 */
export function releaseTotals(totals: Totals, earlier: readonly ReleasedTotals[]): Set<string> {
  const under = cellsUnder(totals);
  const amounts = new Map([...under].map(([name, cells]) => [name, addUp(cells, totals.cells)]));
  const sums = new Map([...amounts].map(([name, own]) => [name, totalOf(own)]));
  const before = earlier.map((quarter) => knownSums(knownBlocks(quarter).values(), quarter.cells));
  const released = new Set<string>();
  for (const [name, own] of amounts) if (isSafe(own.values())) released.add(name);
  const judged = new Map<string, boolean>();
  const audited = new Set<string>();
  for (;;) {
    const blocks = knownBlocks({ ...totals, released });
    const now = knownSums(blocks.values(), totals.cells);
    const telling = [...blocks].flatMap(([name, block]) =>
      mayBeKnown(block, now, totals, judged) && apart(block, now, before) ? [] : [name],
    );
    if (telling.length === 0) {
      const cell = findGivenAway([...before].reverse().concat(now), audited);
      if (cell === null) return released;
      telling.push(nearestTo(cell, blocks, before));
    }
    for (const name of telling) released.delete(partToHide(name, totals, released, sums));
  }
}

/** The sum of this quarter that tells of a cell, by itself or by what it was added to before. */
function nearestTo(
  cell: string,
  blocks: ReadonlyMap<string, readonly string[]>,
  before: readonly KnownSums[],
): string {
  const seen = new Set([cell]);
  for (const reached of seen) {
    for (const [name, block] of blocks) if (block.includes(reached)) return name;
    for (const { blocks: earlier, blockOf } of before) {
      const at = blockOf.get(reached);
      for (const other of at === undefined ? [] : (earlier[at] ?? [])) seen.add(other);
    }
  }
  throw new Error(`No sum of this quarter is tied to ${cell}.`);
}

function mayBeKnown(
  block: readonly string[],
  now: KnownSums,
  totals: Totals,
  judged: Map<string, boolean>,
): boolean {
  const name = block.join(' ');
  const known = judged.get(name) ?? isSafe(addUp(block, totals.cells).values());
  judged.set(name, known);
  return known;
}

function apart(block: readonly string[], now: KnownSums, before: readonly KnownSums[]): boolean {
  return before.every((quarter) => toldApart(block, now, quarter));
}

/** The smallest released part of a node, where it is a small one; else the node itself. */
function partToHide(
  name: string,
  { parents }: Totals,
  released: ReadonlySet<string>,
  sums: ReadonlyMap<string, number>,
): string {
  const sumOf = (one: string) => sums.get(one) ?? 0;
  const [smallest] = [...released]
    .filter(
      (one) =>
        lineOf(one, parents)
          .slice(1)
          .find((above) => released.has(above)) === name,
    )
    .sort((a, b) => sumOf(a) - sumOf(b) || (a < b ? -1 : 1));
  return smallest !== undefined && sumOf(smallest) <= HIDDEN_FOR_PARENT_MAX * sumOf(name)
    ? smallest
    : name;
}
