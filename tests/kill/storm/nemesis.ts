import { setTimeout as pause } from 'node:timers/promises';
import type { SeededRandom } from '@ancrage/demo/seeded-random';
import { Redis } from 'ioredis';
import type { ProductProcess } from '../../grounds/process';
import type { MortalServer } from '../../grounds/servers';

/** What can be struck. */
export interface Targets {
  readonly api: ProductProcess;
  readonly workers: readonly ProductProcess[];
  readonly postgres: MortalServer;
  readonly redis: MortalServer | null;
  /** Told while PostgreSQL is dead: the last scores may be lost with it, and are computed again. */
  readonly forgetScores: () => void;
}

/** Longer than the lock of a job (5 s): another worker takes it meanwhile. */
const FROZEN_MS = 7000;

type Fault = (targets: Targets, random: SeededRandom) => Promise<void>;

const FAULTS: Readonly<Record<string, Fault>> = {
  'kill the api': ({ api }) => cutOff(api),
  'kill a worker': ({ workers }, random) => cutOff(oneOf(workers, random)),
  'kill both workers': async ({ workers }) => {
    await Promise.all(workers.map(cutOff));
  },
  'kill api and worker at once': async ({ api, workers }, random) => {
    await Promise.all([cutOff(api), cutOff(oneOf(workers, random))]);
  },
  'kill PostgreSQL': async ({ postgres, forgetScores }, random) => {
    await postgres.kill();
    await pause(random.integer(0, 500));
    forgetScores();
    await postgres.restart();
  },
  'freeze a worker beyond its lock': async ({ workers }, random) => {
    const frozen = oneOf(workers, random);
    frozen.freeze();
    await pause(FROZEN_MS);
    frozen.thaw();
  },
};

const REDIS_FAULTS: Readonly<Record<string, Fault>> = {
  'kill Redis': async ({ redis }, random) => {
    await redis?.kill();
    await pause(random.integer(0, 1000));
    await redis?.restart();
  },
  FLUSHALL: async ({ redis }) => {
    if (!redis) return;
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
  },
};

/** Strikes again and again: every fault once, in an order drawn from the seed, then anew. */
export async function strike(
  targets: Targets,
  random: SeededRandom,
  count: number,
): Promise<Map<string, number>> {
  const faults = targets.redis === null ? FAULTS : { ...FAULTS, ...REDIS_FAULTS };
  const done = new Map<string, number>();
  let deck: [name: string, fault: Fault][] = [];
  for (let round = 0; round < count; round += 1) {
    if (deck.length === 0) deck = Object.entries(faults);
    for (const [name, fault] of deck.splice(random.integer(0, deck.length - 1), 1)) {
      await pause(random.integer(100, 900));
      await fault(targets, random);
      await revive(targets);
      done.set(name, (done.get(name) ?? 0) + 1);
    }
  }
  return done;
}

/** What ended by itself is started again, as a supervisor does. */
async function revive({ api, workers }: Targets): Promise<void> {
  for (const one of [api, ...workers]) if (one.ended) await one.start();
}

async function cutOff(process: ProductProcess): Promise<void> {
  await process.kill();
  await process.start();
}

function oneOf<T>(many: readonly T[], random: SeededRandom): T {
  const one = many[random.integer(0, many.length - 1)];
  if (one === undefined) throw new Error('Nothing to strike');
  return one;
}
