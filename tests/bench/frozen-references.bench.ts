import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { FrozenTold } from './frozen/recompute-one';
import { record } from './results';
import { median } from './statistics';

/** Goal: one unit recomputed among 100,000 costs at most 1.1 times what it costs among 1,000. */
test('one unit against frozen references', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-frozen-'));
  execFileSync(process.execPath, [join(__dirname, 'frozen/bundle.mjs'), folder]);
  const told = JSON.parse(
    execFileSync(process.execPath, [join(folder, 'recompute-one.js')], { encoding: 'utf8' }),
  ) as FrozenTold[];
  rmSync(folder, { recursive: true });
  for (const { normalisation, few, many, same } of told) {
    await record(`one unit recomputed, ${normalisation}, 11 indicators`, {
      'among 1,000 (µs)': median(few),
      'among 100,000 (µs)': median(many),
      'ratio (goal ≤ 1.1)': median(many) / median(few),
    });
    expect(same).toBe(true);
  }
}, 300_000);
