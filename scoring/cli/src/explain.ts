import { applyReferences, computeIndex } from '@ancrage/engine/composite/compute-index';
import { explainUnit, type ExplainedNode } from '@ancrage/engine/composite/explain-unit';
import type { Table } from '@ancrage/engine/composite/table';
import { UNIT_DOSSIER_FORMAT } from '@ancrage/engine/composite/verify-index';
import { profileUnit } from '@ancrage/engine/analysis/profile-unit';
import type { Asked, Writer } from './command';
import { readAsked } from './read-asked';
import { EXIT, Refusal } from './refusal';
import { asPrinted, short, textTable, type Cell } from './text-table';
import { writeOut } from './write-out';

/** Explains one unit: what made its score differ from the mean unit's, where it is best and worst. */
export async function explain(
  unit: string,
  asked: Asked & { readonly period?: string },
  writer: Writer,
): Promise<void> {
  const { method, table } = await readAsked(asked, writer);
  const { result, references } = computeIndex(method, table);
  const rows = rowsOf(table, unit, asked.period);
  const own = pick(table, rows);
  const explained = explainUnit(method, references, own, unit, asked.period);
  if (asked.out !== undefined) {
    const named = { references, hash: result.referencesHash };
    writeOut(asked.out, {
      json: () => ({
        format: UNIT_DOSSIER_FORMAT,
        method,
        table: own,
        references,
        result: applyReferences(method, named, own),
      }),
    });
  }
  const { print } = writer;
  const when = explained.period === undefined ? '' : ` in ${explained.period}`;
  const score = asPrinted(explained.printed, method.printing?.decimals) ?? 'none';
  print(`${unit}${when}: score ${score}, rank ${explained.rank ?? 'none'}`);
  print('');
  print(textTable(['node', 'value', 'mean', 'share', 'contribution'], lines(explained.root, 0)));
  print('');
  print('Contributions of a node’s children add to its value less its mean.');
  for (const { of, value } of result.imputed.filter((cell) => cell.unit === unit)) {
    print(`Gap filled: ${of} takes ${short(value)}.`);
  }
  for (const { indicator, treatment, points } of result.outliers) {
    for (const { from, to } of points.filter((point) => point.unit === unit)) {
      print(`Outlier ${treatment}: ${indicator} ${short(from)} became ${short(to)}.`);
    }
  }
  const name = explained.period === undefined ? unit : `${unit} ${explained.period}`;
  const { strengths, weaknesses } = profileUnit(method, table, name, { most: 5 });
  for (const [title, standings] of [
    ['Strengths', strengths],
    ['Weaknesses', weaknesses],
  ] as const) {
    print(`${title}: ${standings.map(({ id, rank, of }) => `${id} ${rank}/${of}`).join(', ')}`);
  }
}

/** The rows of a unit: of one period where gaps are not filled along time, else of all. */
function rowsOf({ units, periods }: Table, unit: string, period: string | undefined): number[] {
  const rows = [...units.keys()].filter((row) => units[row] === unit);
  if (rows.length === 0) {
    const like = units.find((other) => other.toLowerCase() === unit.toLowerCase());
    const hint =
      like === undefined ? 'look at the first column of the data' : `did you mean ${like}?`;
    throw new Refusal(EXIT.data, `The data have no unit ${unit}; ${hint}.`);
  }
  if (periods === undefined) return rows;
  const known = rows.map((row) => periods[row] ?? '');
  if (period !== undefined && known.includes(period)) return rows;
  throw new Refusal(EXIT.usage, `Name a period of ${unit} with --period: ${known.join(', ')}.`);
}

function pick({ units, periods, numbers, groups = {} }: Table, rows: readonly number[]): Table {
  const at = <Cells>(cells: readonly Cells[]): Cells[] =>
    cells.filter((_, row) => rows.includes(row));
  const each = <Cells>(columns: Readonly<Record<string, readonly Cells[]>>) =>
    Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, at(cells)]));
  return {
    units: at(units),
    ...(periods === undefined ? {} : { periods: at(periods) }),
    numbers: each(numbers),
    groups: each(groups),
  };
}

function lines(node: ExplainedNode, depth: number): Cell[][] {
  return [
    [
      `${'  '.repeat(depth)}${node.id}`,
      short(node.value),
      short(node.mean),
      short(node.share),
      short(node.contribution),
    ],
    ...node.children.flatMap((child) => lines(child, depth + 1)),
  ];
}
