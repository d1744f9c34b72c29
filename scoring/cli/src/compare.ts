import { compareMethods, type MethodScores } from '@ancrage/engine/analysis/compare-methods';
import { computeIndex } from '@ancrage/engine/composite/compute-index';
import type { IndexResult } from '@ancrage/engine/composite/index-result';
import { figuresOf } from '@ancrage/engine/missing/column';
import type { Asked, Writer } from './command';
import { readAsked, readTableFor } from './read-asked';
import { readTableMethod } from './read-method';
import { short, textTable } from './text-table';
import { writeOut } from './write-out';

/** Compares the scores and ranks of two methods on the same data. */
export async function compare(file: string, asked: Asked, writer: Writer): Promise<void> {
  const { method, table } = await readAsked(asked, writer);
  const other = readTableMethod(file);
  const otherTable = await readTableFor(other, asked, writer.warn);
  const comparison = compareMethods(
    scoresOf(computeIndex(method, table).result),
    scoresOf(computeIndex(other, otherTable).result),
  );
  const header = ['unit', 'rank', 'other rank', 'change', 'score', 'other score', 'change'];
  const rows = [...comparison.units]
    .sort((one, two) => Math.abs(two.rank.change ?? 0) - Math.abs(one.rank.change ?? 0))
    .map(({ unit, rank, score }) => [
      unit,
      rank.one,
      rank.other,
      rank.change,
      short(score.one),
      short(score.other),
      short(score.change),
    ]);
  if (asked.out !== undefined) {
    writeOut(asked.out, { json: () => comparison, csv: () => [header, ...rows] });
  }
  writer.print(textTable(header, rows.slice(0, asked.top)));
  writer.print('');
  writer.print(`Units by how far their rank moves; ${rows.length} in all.`);
  writer.print(`mean absolute rank shift ${short(comparison.rankShift) ?? 'none'}`);
  writer.print(
    `correlation of scores: Spearman ${short(comparison.spearman)}, Kendall ${short(comparison.kendall)}`,
  );
}

/** Scores by unit, or by unit and period. */
function scoresOf({ units, periods, scores, ranks }: IndexResult): MethodScores {
  return {
    units: periods === undefined ? units : units.map((unit, at) => `${unit} ${periods[at]}`),
    scores: figuresOf(scores),
    ranks: figuresOf(ranks),
  };
}
