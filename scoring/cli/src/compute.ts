import { computeIndex } from '@ancrage/engine/composite/compute-index';
import type { IndexResult } from '@ancrage/engine/composite/index-result';
import { INDEX_DOSSIER_FORMAT } from '@ancrage/engine/composite/verify-index';
import type { Asked, Writer } from './command';
import { readAsked } from './read-asked';
import { asPrinted, short, textTable } from './text-table';
import { writeOut, type Row } from './write-out';

/** Computes an index: prints the best units, or writes all of them. */
export async function compute(asked: Asked, writer: Writer): Promise<void> {
  const { method, table } = await readAsked(asked, writer);
  const { result, references } = computeIndex(method, table);
  if (asked.out !== undefined) {
    writeOut(asked.out, {
      json: () => ({ format: INDEX_DOSSIER_FORMAT, method, table, references, result }),
      csv: () => rowsOf(result),
    });
  }
  const order = [...result.units.keys()].sort(
    (one, other) => (result.ranks[one] ?? Infinity) - (result.ranks[other] ?? Infinity),
  );
  const under = method.tree.children.flatMap((child) => ('children' in child ? [child.id] : []));
  const rows = order
    .slice(0, asked.top)
    .map((at) => [
      result.ranks[at] ?? null,
      result.units[at] ?? '',
      ...(result.periods === undefined ? [] : [result.periods[at] ?? '']),
      asPrinted(result.printed[at] ?? null, method.printing?.decimals),
      ...under.map((node) => short(result.nodes[node]?.[at])),
    ]);
  const period = result.periods === undefined ? [] : ['period'];
  writer.print(textTable(['rank', 'unit', ...period, 'score', ...under], rows));
  writer.print('');
  writer.print(summaryOf(result, asked.top));
}

function summaryOf(result: IndexResult, top: number): string {
  const { units, screened, imputed, outliers, method } = result;
  const treated = outliers.reduce((sum, { points }) => sum + points.length, 0);
  const more = units.length > top ? `; the other ${units.length - top} with --top or --out` : '';
  return [
    `${units.length} units${more}`,
    `${screened.length} left out by screening, ${imputed.length} gaps filled, ${treated} points treated as outliers`,
    `method ${method.id}, version ${method.version}, ${method.hash}`,
    `inputs ${result.inputDigest}`,
    `references ${result.referencesHash}`,
    `engine ${result.engineVersion}`,
  ].join('\n');
}

/** A row per unit: its rank, scores, nodes and normalised indicators. */
function* rowsOf(result: IndexResult): Generator<Row> {
  const nodes = Object.entries(result.nodes);
  const indicators = Object.entries(result.indicators);
  yield [
    'unit',
    ...(result.periods === undefined ? [] : ['period']),
    ...['rank', 'score', 'exact'],
    ...nodes.map(([id]) => id),
    ...indicators.map(([id]) => `${id} normalised`),
  ];
  for (const [at, unit] of result.units.entries()) {
    yield [
      unit,
      ...(result.periods === undefined ? [] : [result.periods[at]]),
      result.ranks[at],
      result.printed[at],
      result.scores[at],
      ...nodes.map(([, figures]) => figures[at]),
      ...indicators.map(([, { normalised }]) => normalised[at]),
    ];
  }
}
