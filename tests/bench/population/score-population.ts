import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { FIGURES, FILES, type Population, type Told } from './population';
import { QUARTERS_AT_ONCE, quarterGroups, type SharedRoom } from './shared-room';

/** `node score-population.js FOLDER THREADS`: the engine's side of the bench, as one process. */
async function main(folder: string, threads: number): Promise<void> {
  const told = JSON.parse(readFileSync(join(folder, FILES.told), 'utf8')) as Population;
  const started = performance.now();
  const room = openRoom(folder, told, threads);
  await Promise.all(Array.from({ length: threads }, () => runThread(room)));
  const seconds = (performance.now() - started) / 1000;
  writeFileSync(join(folder, FILES.engine), room.figures);
  const peakMb = process.resourceUsage().maxRSS / 1024;
  const { user, system } = process.cpuUsage();
  const answer: Told = { seconds, processorSeconds: (user + system) / 1e6, peakMb };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

function openRoom(folder: string, told: Population, threads: number): SharedRoom {
  const { quarters, companies, replicates } = told;
  const phases = quarterGroups(told).length + 2 * quarters;
  return {
    told,
    threads,
    plain: readFloats(join(folder, FILES.plain)),
    faded: readFloats(join(folder, FILES.faded)),
    denominator: readFloats(join(folder, FILES.denominator)),
    grade: readShared(join(folder, FILES.grade)),
    scores: new Float64Array(shared(8 * QUARTERS_AT_ONCE * companies * replicates)),
    ranks: roomForRanks(companies, replicates),
    figures: new Float64Array(shared(8 * quarters * companies * FIGURES)),
    progress: new Int32Array(shared(4 * (phases + 2))),
  };
}

/** Half the memory where no rank needs more. */
function roomForRanks(companies: number, replicates: number): Uint16Array | Int32Array {
  const cells = companies * replicates;
  return companies < 2 ** 16
    ? new Uint16Array(shared(2 * cells))
    : new Int32Array(shared(4 * cells));
}

function runThread(room: SharedRoom): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(__dirname, 'score-population.thread.js'), {
      workerData: room,
    });
    thread.once('error', reject);
    thread.once('exit', () => resolve());
  });
}

function readShared(path: string): Uint8Array {
  const content = readFileSync(path);
  const bytes = new Uint8Array(shared(content.length));
  bytes.set(content);
  return bytes;
}

function readFloats(path: string): Float64Array {
  return new Float64Array(readShared(path).buffer);
}

function shared(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes);
}

const [, , folder = '', threads = '1'] = process.argv;
void main(folder, Number(threads));
