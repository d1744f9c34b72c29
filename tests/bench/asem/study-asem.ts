import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseTableMethod } from '@ancrage/engine/method/parse-table-method';
import { sensitivityOf, varianceOfChoices } from '@ancrage/engine/sensitivity/sensitivity-of';
import { readAsemTable } from '../../golden/asem-table';

/** What one process took; the first study is the one that a user waits for. */
export interface StudyTold {
  readonly firstSeconds: number;
  readonly nextSeconds: number;
  readonly indicesSeconds: number;
  readonly runs: number;
  readonly failed: number;
  readonly rankShift: number | null;
}

const INDEX_ROWS = 500;

/** `node study-asem.js METHOD GOLDEN`: the sensitivity analysis of a document over ASEM. */
function main(): void {
  const [, , method = '', golden = ''] = process.argv;
  const document = parseTableMethod(JSON.parse(readFileSync(method, 'utf8')));
  const table = readAsemTable(golden);
  const start = performance.now();
  const { runs, failed, rankShift } = sensitivityOf(document, table);
  const first = performance.now();
  sensitivityOf(document, table);
  const next = performance.now();
  varianceOfChoices(document, table, INDEX_ROWS, { samples: 100, seed: 'bench' });
  const told: StudyTold = {
    firstSeconds: (first - start) / 1000,
    nextSeconds: (next - first) / 1000,
    indicesSeconds: (performance.now() - next) / 1000,
    runs,
    failed,
    rankShift: rankShift.mean,
  };
  process.stdout.write(JSON.stringify(told));
}

main();
