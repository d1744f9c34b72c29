import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DeclaredLine } from '@ancrage/engine/quarter-input';
import { expect, test } from '@jest/globals';
import { openBrowser } from '../journeys/screens/browser';
import { ALL_ZERO, inputOf, lineOf, METHOD } from '../properties/drawn-company';
import { record } from './results';
import type * as engine from './what-if/on-the-page';
import { quantile } from './statistics';

const REALISATIONS = 5000;
const COMMITMENTS = 200;
const MOVES = 40;
const BYTES_MAX = 25 * 1024;

/** Kinds of the drawn company that flow: rooms, hours, savings, purchases, gifts. */
const KINDS = [0, 1, 3, 5, 6];

function largeCompany(): DeclaredLine[] {
  return Array.from({ length: REALISATIONS }, (_, at) => ({
    ...lineOf(
      {
        kind: KINDS[at % KINDS.length] ?? 0,
        quarter: at % 6,
        quantity: 2000 / REALISATIONS,
        grade: (['declared', 'documented', 'confirmed'] as const)[at % 3] ?? 'declared',
      },
      at,
    ),
    commitment: `commitment ${at % COMMITMENTS}`,
  }));
}

/** Goals: ≤ 25 KB gzipped; a slider's score with its bands in ≤ 50 ms at 5,000 realisations. */
test('what would move it, in the browser', async () => {
  const script = execFileSync(
    process.execPath,
    [join(__dirname, 'what-if/bundle.mjs'), join(__dirname, 'what-if/on-the-page.ts')],
    { encoding: 'utf8', maxBuffer: 64e6 },
  );
  const bytes = gzipSync(script, { level: 9 }).length;
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const told = await page.evaluate(measure, {
    method: METHOD,
    input: inputOf(largeCompany(), ALL_ZERO),
    moves: MOVES,
  });
  await browser.close();
  await record(`what would move it, ${REALISATIONS} realisations, headless Chromium`, {
    'score, bands, waterfall, what-if: gzipped (KB, goal ≤ 25)': bytes / 1024,
    'move of a slider p50 (ms)': quantile(told.moves, 0.5),
    'move of a slider p95 (ms, goal ≤ 50)': quantile(told.moves, 0.95),
    'next steps of 200 commitments (ms)': told.steps,
  });
  expect(bytes).toBeLessThanOrEqual(BYTES_MAX);
  expect(new Set(told.scores).size).toBe(MOVES);
}, 120_000);

interface Asked {
  readonly method: typeof METHOD;
  readonly input: ReturnType<typeof inputOf>;
  readonly moves: number;
}

/** Runs in the page. */
function measure({ method, input, moves }: Asked) {
  const { nextSteps, simulation } = (globalThis as unknown as { engine: typeof engine }).engine;
  const simulate = simulation(input, method);
  const move = (at: number) => {
    const started = performance.now();
    const { result } = simulate([{ kind: 'open', indicator: 'C2', quantity: at + 1 }]);
    return { ms: performance.now() - started, score: result.score };
  };
  for (let at = 0; at < 5; at += 1) move(-1);
  const moved = Array.from({ length: moves }, (_, at) => move(at));
  const started = performance.now();
  nextSteps(input, method);
  const steps = performance.now() - started;
  return { moves: moved.map(({ ms }) => ms), scores: moved.map(({ score }) => score), steps };
}
