import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '@ancrage/engine/composite/table';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAsemTable } from '../golden/asem-table';
import { numbersOf, readGolden } from '../golden/close-to';
import { ROOT } from '../grounds/grounds';
import { openBrowser } from '../journeys/screens/browser';
import { ALL_ZERO, drawnLines, inputOf, withReplicates } from '../properties/drawn-company';
import { digestsOf, type Vectors } from './engine-digests';

const INPUTS = 300;
const SEED = 20_261_124;

/**
 * The engine takes of `Math` only what IEEE 754 fixes to the last digit (square roots, roundings,
 * minima, integer products); its logarithms and powers are its own. So a page and a server must
 * agree whichever versions they run; here V8 runs in both, built by two different tools.
 */
describe('the engine in a real browser gives the digits of the server', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let page: Page;
  const vectors = drawVectors();
  let expected: Record<string, string>;

  beforeAll(async () => {
    expected = digestsOf(vectors, false);
    browser = await openBrowser();
    page = await browser.newPage();
    await page.addScriptTag({ content: bundleForAPage() });
  });
  afterAll(() => browser.close());

  test('there are as many different answers as questions', () => {
    const digests = Object.values(expected);
    expect(digests.length).toBeGreaterThanOrEqual(INPUTS + 30);
    expect(new Set(digests).size).toBeGreaterThan(INPUTS);
  });

  test.each([
    ['by script', false],
    ['with compiled draws', true],
  ])(
    'scores, bands, changes, next steps, indexes and their sensitivity, %s',
    async (_, compile) => {
      const given = await page.evaluate(
        ([asked, compiled]) =>
          (globalThis as unknown as { engine: { digestsOf: typeof digestsOf } }).engine.digestsOf(
            asked,
            compiled,
          ),
        [vectors, compile] as const,
      );
      expect(given).toEqual(expected);
    },
  );
});

function drawVectors(): Vectors {
  const lines = fc.sample(drawnLines, { seed: SEED, numRuns: INPUTS });
  return {
    method: withReplicates(200),
    inputs: lines.map((some, at) => inputOf(some, at % 2 === 0 ? ALL_ZERO : [])),
    indexes: [
      { method: methodAt('asem'), table: readAsemTable(join(ROOT, 'tests/golden')) },
      { method: methodAt('hdi-2021'), table: hdiTable() },
    ],
  };
}

function methodAt(name: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, 'scoring/methods', name, 'method.json'), 'utf8'));
}

function hdiTable(): Table {
  const { inputs } = readGolden<{
    inputs: {
      readonly units: readonly string[];
      readonly indicators: readonly string[];
      readonly x: readonly (readonly (number | null)[])[];
    };
  }>('08-hdi-2021');
  return { units: inputs.units, numbers: numbersOf(inputs.indicators, inputs.x) };
}

function bundleForAPage(): string {
  const entry = join(__dirname, 'engine-digests.ts');
  return execFileSync(process.execPath, [join(__dirname, 'bundle.mjs'), entry], {
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
}
