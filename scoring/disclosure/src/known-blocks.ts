import { lineOf, type ReleasedTotals } from './totals';

/**
 * What the released sums of a hierarchy tell, no more and no less: each released node less those
 * released under it, a block of cells whose sum anyone can work out. Blocks are disjoint, and every
 * linear combination of the released sums is one of theirs. A node whose block is empty tells
 * nothing new.
 *
 * @returns The cells of each block, by the node that it is what is left of.
 */
export function knownBlocks({ cells, parents, released }: ReleasedTotals): Map<string, string[]> {
  const blocks = new Map<string, string[]>();
  for (const cell of cells.keys()) {
    const told = lineOf(cell, parents).find((name) => released.has(name));
    if (told === undefined) continue;
    const known = blocks.get(told);
    if (known) known.push(cell);
    else blocks.set(told, [cell]);
  }
  return blocks;
}
