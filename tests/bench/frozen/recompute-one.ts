import {
  applyReferences,
  fitReferences,
  computeIndex,
  type NamedReferences,
} from '@ancrage/engine/composite/compute-index';
import type { Table } from '@ancrage/engine/composite/table';
import { digest } from '@ancrage/engine/dossier/digest';
import type { TableMethod } from '@ancrage/engine/method/method';
import { parseTableMethod } from '@ancrage/engine/method/parse-table-method';
import { streamKey } from '@ancrage/engine/random/stream-key';
import { fillUniform } from '@ancrage/engine/random/uniform-draws';

/** What one normalisation costs for one unit, in µs, lap by lap. */
export interface FrozenTold {
  readonly normalisation: string;
  readonly few: readonly number[];
  readonly many: readonly number[];
  /** The unit alone has the digits that it has among the others. */
  readonly same: boolean;
}

const INDICATORS = 11;
const LAPS = 40;
const PER_LAP = 100;

function methodWith(normalisation: unknown): TableMethod {
  const ids = Array.from({ length: INDICATORS }, (_, at) => `i${at}`);
  return parseTableMethod({
    id: 'bench',
    version: '1',
    label: { fr: 'Mesure', en: 'Bench' },
    indicators: ids.map((id) => ({ id, unit: '', direction: 1 })),
    normalisation,
    tree: {
      id: 'index',
      aggregation: 'weightedArithmetic',
      children: ids.map((indicator) => ({ indicator })),
    },
  });
}

function tableOf(units: number): Table {
  const column = (at: number): number[] => {
    const draws = new Float64Array(units);
    fillUniform(streamKey(['frozen', String(at)]), draws);
    return [...draws];
  };
  return {
    units: Array.from({ length: units }, (_, at) => `u${at}`),
    numbers: Object.fromEntries(
      Array.from({ length: INDICATORS }, (_, at) => [`i${at}`, column(at)]),
    ),
  };
}

function rowOf({ units, numbers }: Table, at: number): Table {
  const only = Object.entries(numbers).map(([id, column]) => [id, column.slice(at, at + 1)]);
  return { units: units.slice(at, at + 1), numbers: Object.fromEntries(only) };
}

function measure(normalisation: string, rule: unknown): FrozenTold {
  const method = methodWith(rule);
  const [fewTable, manyTable] = [tableOf(1000), tableOf(100_000)];
  const named = (table: Table): NamedReferences => {
    const references = fitReferences(method, table);
    return { references, hash: digest(references) };
  };
  const [few, many] = [named(fewTable), named(manyTable)];
  const lap = (references: NamedReferences, table: Table, lapAt: number) => {
    const rows = Array.from({ length: PER_LAP }, (_, at) => rowOf(table, lapAt * 7 + at));
    const started = performance.now();
    for (const row of rows) applyReferences(method, references, row);
    return ((performance.now() - started) * 1000) / PER_LAP;
  };
  for (let at = 0; at < 5; at += 1) {
    lap(few, fewTable, at);
    lap(many, manyTable, at);
  }
  const laps = Array.from({ length: LAPS }, (_, at) => ({
    few: lap(few, fewTable, at),
    many: lap(many, manyTable, at),
  }));
  const whole = computeIndex(method, fewTable).result;
  const alone = applyReferences(method, few, rowOf(fewTable, 500));
  return {
    normalisation,
    few: laps.map((one) => one.few),
    many: laps.map((one) => one.many),
    same: alone.scores[0] === whole.scores[500],
  };
}

process.stdout.write(
  JSON.stringify([
    measure('min-max', { method: 'minMax' }),
    measure('percentile rank', { method: 'percentileRank' }),
  ]),
);
