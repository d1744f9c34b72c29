import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SeededRandom } from '@ancrage/demo/seeded-random';
import { Client } from 'pg';
import { openReadyCompany } from '../../grounds/company';
import { eventually } from '../../grounds/eventually';
import { makeTemplate } from '../../grounds/global-setup';
import { openGrounds, type BACKENDS } from '../../grounds/grounds';
import { startPostgres, startRedis } from '../../grounds/servers';
import { StormClient } from './client';
import {
  answeredOtherwise,
  brokenChains,
  databaseAtWork,
  lostOrDoubled,
  scoresApart,
  stale,
} from './judge';
import { strike } from './nemesis';

/** After the last fault nobody waits longer than this for a score. */
const QUIET_MS = 10_000;

/** What a storm left behind; every list is empty when nothing was lost. */
export interface Aftermath {
  readonly faults: ReadonlyMap<string, number>;
  readonly acknowledged: number;
  readonly lostOrDoubled: readonly string[];
  readonly answeredOtherwise: readonly string[];
  readonly scoresApart: readonly string[];
  readonly seenWrong: readonly string[];
  readonly brokenChains: readonly object[];
  /** Milliseconds from the last fault until no score was stale. */
  readonly convergedMs: number;
}

/**
 * Two companies with two members each declare, correct and read on servers of their own, while
 * processes and stores are cut off one after the other. Everything that is drawn follows the seed.
 */
export async function storm(
  queues: (typeof BACKENDS)[number],
  { seed, faults }: { readonly seed: string; readonly faults: number },
): Promise<Aftermath> {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-storm-'));
  const postgres = await startPostgres(folder);
  const redis = queues === 'redis' ? await startRedis(folder) : null;
  await makeTemplate(postgres.url);
  const grounds = await openGrounds({
    postgresUrl: postgres.url,
    ...(redis ? { redisUrl: redis.url } : {}),
  });
  const second = await grounds.anotherWorker();
  try {
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    await second.start();
    const clients = await openClients(grounds, seed);
    let over = false;
    const working = clients.map((client) => client.work(() => over));
    const workers = [grounds.worker, second];
    const forgetScores = () => clients.forEach((client) => client.forgetScores());
    const targets = { api: grounds.api, workers, postgres, redis, forgetScores };
    const struck = await strike(targets, new SeededRandom(`${seed} nemesis`), faults).catch(
      async (error: unknown) => {
        over = true;
        process.stdout.write(`${await databaseAtWork(grounds.ownerUrl)}\n`);
        throw error;
      },
    );
    const healed = Date.now();
    over = true;
    await Promise.all(working);
    const owner = new Client({ connectionString: grounds.ownerUrl });
    await owner.connect();
    try {
      await eventually(
        () => stale(owner),
        (count) => count === 0,
        QUIET_MS,
      );
      const convergedMs = Date.now() - healed;
      const companies = [...new Set(clients.map(({ company }) => company.id))];
      const each = async <T>(judge: (client: StormClient) => Promise<T[]>) =>
        (await Promise.all(clients.map(judge))).flat();
      return {
        faults: struck,
        acknowledged: clients
          .flatMap(({ sent }) => sent)
          .filter((one) => one.answer?.status === 201).length,
        lostOrDoubled: await each((client) => lostOrDoubled(owner, client)),
        answeredOtherwise: await each(answeredOtherwise),
        scoresApart: (
          await Promise.all(companies.map((id) => scoresApart(grounds.ownerUrl, id)))
        ).flat(),
        seenWrong: clients.flatMap((client) => client.seenWrong),
        brokenChains: await brokenChains(grounds.ownerUrl),
        convergedMs,
      };
    } finally {
      await owner.end();
    }
  } finally {
    await grounds.close();
    await redis?.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openClients(
  grounds: Awaited<ReturnType<typeof openGrounds>>,
  seed: string,
): Promise<StormClient[]> {
  const clients: StormClient[] = [];
  for (const name of ['Tempête', 'Bourrasque']) {
    const { company, session } = await openReadyCompany(grounds, `Chantier ${name}`);
    for (const member of ['A', 'B']) {
      const random = new SeededRandom(`${seed} ${name} ${member}`);
      clients.push(new StormClient(company, session, `${name} ${member}`, random));
    }
  }
  return clients;
}
