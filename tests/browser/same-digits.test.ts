import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '@playwright/test';
import fc from 'fast-check';
import { readGolden, numbersOf } from '../golden/close-to';
import { ROOT } from '../grounds/grounds';
import { openBrowser } from '../journeys/screens/browser';
import { ALL_ZERO, drawnLines, inputOf } from '../properties/drawn-company';
import { digestsOf, type Vectors } from './vectors';

const SEED = 20261124;
const INPUTS = 200;

function methodAt(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, 'scoring/methods', path), 'utf8'));
}

interface Sheet {
  readonly units: readonly string[];
  readonly columns: readonly string[];
  readonly x: readonly (readonly (number | null)[])[];
}

function vectors(): Vectors {
  const asem = readGolden<{ inputs: { data: Sheet; group: readonly string[] } }>(
    '16-coinr-asem-full-pipeline',
  ).inputs;
  const hdi = readGolden<{
    inputs: Pick<Sheet, 'units' | 'x'> & { indicators: readonly string[] };
  }>('08-hdi-2021').inputs;
  return {
    method: methodAt('method-v1.json'),
    inputs: fc
      .sample(drawnLines, { seed: SEED, numRuns: INPUTS })
      .map((lines, at) => inputOf(lines, at % 5 === 0 ? [] : ALL_ZERO)),
    indexes: [
      {
        method: methodAt('asem/method.json'),
        table: {
          units: asem.data.units,
          numbers: numbersOf(asem.data.columns, asem.data.x),
          groups: { EurAsia_group: asem.group },
        },
      },
      {
        method: methodAt('hdi-2021/method.json'),
        table: { units: hdi.units, numbers: numbersOf(hdi.indicators, hdi.x) },
      },
    ],
  };
}

/** The engine as one script that a page can run. */
function scriptOf(entry: string): string {
  const bundle = [join(__dirname, 'bundle.mjs'), join(__dirname, entry)];
  return execFileSync(process.execPath, bundle, { encoding: 'utf8', maxBuffer: 64e6 });
}

describe('the engine gives the same digits in Node and in the browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test(`${INPUTS} drawn companies, what moved them, their next steps, and two indexes (seed ${SEED})`, async () => {
    const given = vectors();
    const page = await browser.newPage();
    await page.addScriptTag({ content: scriptOf('vectors.ts') });
    const inBrowser = await page.evaluate((vectorsGiven) => {
      const { engine } = globalThis as unknown as { engine: { digestsOf: typeof digestsOf } };
      return engine.digestsOf(vectorsGiven);
    }, given);
    const inNode = digestsOf(given);
    expect(inNode).toHaveLength(2 * INPUTS - 1 + 20 + 2);
    expect(new Set(inNode).size).toBeGreaterThan(INPUTS);
    expect(inBrowser).toEqual(inNode);
  });
});
