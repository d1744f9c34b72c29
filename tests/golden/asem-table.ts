import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '@ancrage/engine/composite/table';

/** COINr's data set ASEM as a table: 51 countries, 49 indicators, 4 denominators (case 16). */
export function readAsemTable(folder: string = __dirname): Table {
  const { inputs } = JSON.parse(
    readFileSync(join(folder, '16-coinr-asem-full-pipeline.json'), 'utf8'),
  ) as {
    readonly inputs: {
      readonly data: {
        readonly units: readonly string[];
        readonly columns: readonly string[];
        readonly x: readonly (readonly (number | null)[])[];
      };
      readonly group: readonly string[];
    };
  };
  const { units, columns, x } = inputs.data;
  return {
    units,
    numbers: Object.fromEntries(
      columns.map((column, at) => [column, x.map((row) => row[at] ?? null)]),
    ),
    groups: { EurAsia_group: inputs.group },
  };
}
