import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { StudyTold } from './asem/study-asem';
import { record } from './results';
import { median } from './statistics';

const LAPS = 5;
const METHOD = join(__dirname, '../../scoring/methods/asem/method.json');
const GOLDEN = join(__dirname, '../golden');

/** Goal: the ASEM index (51 countries, 49 indicators) with 1,000 replicates in less than 1 s. */
test('the sensitivity analysis of ASEM', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-asem-'));
  run([join(__dirname, 'asem/bundle.mjs'), folder]);
  const laps = Array.from(
    { length: LAPS },
    () => JSON.parse(run([join(folder, 'study-asem.js'), METHOD, GOLDEN])) as StudyTold,
  );
  rmSync(folder, { recursive: true });
  const seconds = (what: 'firstSeconds' | 'nextSeconds' | 'indicesSeconds'): number =>
    median(laps.map((lap) => lap[what]));
  await record('sensitivity of ASEM: five choices, 51 countries × 49 indicators', {
    runs: laps[0]?.runs ?? NaN,
    'failed runs': laps[0]?.failed ?? NaN,
    '1,000 runs in a fresh process (s, goal < 1)': seconds('firstSeconds'),
    '1,000 runs again (s)': seconds('nextSeconds'),
    'Sobol indices, 3,500 runs and 100 bootstraps (s)': seconds('indicesSeconds'),
    'mean rank shift': laps[0]?.rankShift ?? NaN,
  });
  // Each process draws the same: the digits are those of the seed.
  expect(new Set(laps.map(({ rankShift }) => rankShift)).size).toBe(1);
}, 120_000);

function run(args: readonly string[]): string {
  return execFileSync(process.execPath, args, { encoding: 'utf8' });
}
