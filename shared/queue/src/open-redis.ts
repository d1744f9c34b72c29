import { Redis } from 'ioredis';

/** A process whose Redis does not answer for this long at start-up says so and ends. */
const ANSWERS_WITHIN_MS = 10_000;

/**
 * Connects to Redis. A connection that was open waits for ever for the server to come back, but
 * one that never opened is more likely a wrong address.
 *
 * @throws Error that names the setting to look at.
 */
export async function openRedis(url: string): Promise<Redis> {
  // A worker waits for Redis for ever; a command must not fail for a restart of the server.
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    connectTimeout: ANSWERS_WITHIN_MS,
    lazyConnect: true,
  });
  let last: Error | undefined;
  const remember = (error: Error) => (last = error);
  redis.on('error', remember);
  const ready = new Promise<boolean>((resolve) => redis.once('ready', () => resolve(true)));
  // What it says at the first failure is of no use: it tries again by itself.
  redis.connect().catch(() => undefined);
  let late: NodeJS.Timeout | undefined;
  const isLate = new Promise<boolean>((resolve) => {
    late = setTimeout(() => resolve(false), ANSWERS_WITHIN_MS);
  });
  const isReady = await Promise.race([ready, isLate]);
  clearTimeout(late);
  if (isReady) return redis;
  redis.disconnect();
  throw new Error(
    `Redis does not answer at the address in REDIS_URL (${placeOf(redis)}): ` +
      `${last?.message || 'no answer'}. Start it there, or mend REDIS_URL.`,
  );
}

/** The address without its password. */
function placeOf({ options: { path, host, port } }: Redis): string {
  return path ?? `${host}:${port}`;
}
