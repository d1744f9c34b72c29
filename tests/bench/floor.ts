import { performance } from 'node:perf_hooks';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import type { Grounds } from '../grounds/grounds';

/** Commands of one measurement of the floor. */
export const COMMANDS = 300;

/** One row and its commit, fsync on, through one connection. */
export async function commits({ ownerUrl }: Grounds): Promise<number[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS public.floor (id int, note text)');
  const laps: number[] = [];
  for (let lap = 0; lap < COMMANDS; lap += 1) {
    const start = performance.now();
    await client.query("INSERT INTO public.floor VALUES ($1, 'one declaration')", [lap]);
    laps.push(performance.now() - start);
  }
  await client.end();
  return laps;
}

/** One command to Redis and its answer. */
export async function redisTrips(url: string): Promise<number[]> {
  const redis = new Redis(url);
  const laps: number[] = [];
  for (let lap = 0; lap < COMMANDS; lap += 1) {
    const start = performance.now();
    await redis.set('floor', lap);
    laps.push(performance.now() - start);
  }
  await redis.quit();
  return laps;
}
