import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { methodHash } from '@ancrage/engine/method/method-hash';
import { parseMethod } from '@ancrage/engine/method/parse-method';
import { expect, test } from '@jest/globals';
import { FIGURES, FILES, type Told } from './population/population';
import { writePopulation } from './population/write-population';
import { record } from './results';
import { median } from './statistics';

/** `ANCRAGE_BENCH_COMPANIES=1000` for a quick look. */
const COMPANIES = Number(process.env.ANCRAGE_BENCH_COMPANIES ?? 10_000);
const QUARTERS = 20;
const REPLICATES = 1000;
const THREADS = 2;
const LAPS = 3;
const MINUTES_MAX = 60;

const ROOM = join(__dirname, 'population');
const METHOD = join(__dirname, '../../scoring/methods/method-v1.json');

/** Goal: at most the time of the vectorised script, aim 0.4 of it, with the same figures. */
test(
  'scores, ranks and their intervals of a territory, against numpy',
  async () => {
    const python = pythonWithNumpy();
    const folder = mkdtempSync(join(tmpdir(), 'ancrage-population-'));
    const document: unknown = JSON.parse(readFileSync(METHOD, 'utf8'));
    const told = { quarters: QUARTERS, companies: COMPANIES, replicates: REPLICATES };
    const method = { method: METHOD, methodHash: methodHash(document) };
    writePopulation(folder, { ...told, ...method }, parseMethod(document));
    run(process.execPath, [join(ROOM, 'bundle.mjs'), folder]);
    const laps = Array.from({ length: LAPS }, () => ({
      numpy: measure(python, [join(ROOM, 'reference.py'), folder, '1']),
      engine: measure(process.execPath, [
        join(folder, 'score-population.js'),
        folder,
        `${THREADS}`,
      ]),
      numpyInThreads: measure(python, [join(ROOM, 'reference.py'), folder, `${THREADS}`]),
      engineAlone: measure(process.execPath, [join(folder, 'score-population.js'), folder, '1']),
    }));
    const far = furthestApart(folder);
    rmSync(folder, { recursive: true });
    const seconds = (who: keyof (typeof laps)[number]) =>
      median(laps.map((lap) => lap[who].seconds));
    const processor = (who: keyof (typeof laps)[number]) =>
      median(laps.map((lap) => lap[who].processorSeconds));
    await record(`${COMPANIES} companies × ${QUARTERS} quarters × ${REPLICATES} replicates`, {
      'numpy (s)': seconds('numpy'),
      [`engine, ${THREADS} threads (s)`]: seconds('engine'),
      'engine ÷ numpy (goal ≤ 1, aim 0.4)': seconds('engine') / seconds('numpy'),
      [`numpy in ${THREADS} threads (s)`]: seconds('numpyInThreads'),
      'engine ÷ numpy in as many threads': seconds('engine') / seconds('numpyInThreads'),
      'engine, 1 thread (s)': seconds('engineAlone'),
      'engine ÷ numpy, 1 thread each': seconds('engineAlone') / seconds('numpy'),
      'numpy, processor (s)': processor('numpy'),
      'engine, processor (s)': processor('engineAlone'),
      'engine ÷ numpy, processor': processor('engineAlone') / processor('numpy'),
      'memory of numpy (MB)': median(laps.map(({ numpy }) => numpy.peakMb)),
      'memory of the engine (MB)': median(laps.map(({ engine }) => engine.peakMb)),
      'scores apart at most (points × 10⁻⁹)': far.scores * 1e9,
      'ranks apart at most': far.ranks,
    });
    expect(far.scores).toBeLessThan(1e-9);
    expect(far.ranks).toBeLessThan(1e-9);
  },
  MINUTES_MAX * 60_000,
);

/** Debian's own where it can be had: the one that the goal names. */
function pythonWithNumpy(): string {
  const found = ['/usr/bin/python3', 'python3'].find((python) => hasNumpy(python));
  if (found !== undefined) return found;
  const apt = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'python3-numpy'];
  execFileSync('apt-get', ['update', '-qq'], apt as { stdio: 'inherit' });
  execFileSync('apt-get', install, apt as { stdio: 'inherit' });
  return '/usr/bin/python3';
}

function hasNumpy(python: string): boolean {
  try {
    run(python, ['-c', 'import numpy']);
    return true;
  } catch {
    return false;
  }
}

function measure(command: string, args: readonly string[]): Told {
  return JSON.parse(run(command, args)) as Told;
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The same figures, or the comparison of times says nothing. */
function furthestApart(folder: string): { scores: number; ranks: number } {
  const [engine, reference] = [FILES.engine, FILES.reference].map((name) => {
    const content = readFileSync(join(folder, name));
    return new Float64Array(content.buffer, content.byteOffset, content.length / 8);
  });
  const far = { scores: 0, ranks: 0 };
  engine?.forEach((figure, at) => {
    const gap = Math.abs(figure - (reference?.[at] ?? NaN));
    const place = at % FIGURES;
    const kind = place === 1 || place >= 5 ? 'ranks' : 'scores';
    // A figure that is missing is infinitely far.
    far[kind] = Math.max(far[kind], Number.isNaN(gap) ? Infinity : gap);
  });
  return far;
}
