import type { Redis } from 'ioredis';

/**
 * Refuses a Redis that may evict jobs ("noeviction" is the only policy under which BullMQ is
 * correct) and warns of one that forgets them at a restart.
 *
 * @throws Error that names the setting to change.
 */
export async function checkRedis(redis: Redis): Promise<void> {
  const policy = await settingOf(redis, 'maxmemory-policy');
  if (policy !== null && policy !== 'noeviction') {
    throw new Error(
      `Redis may evict jobs (maxmemory-policy is "${policy}"). Set it to "noeviction".`,
    );
  }
  if ((await settingOf(redis, 'appendonly')) === 'no') {
    process.emitWarning(
      'Redis keeps no append-only file: after a crash waiting jobs are found again from ' +
        'PostgreSQL, later than they could be. Set "appendonly yes".',
      { code: 'ANCRAGE_REDIS_APPENDONLY' },
    );
  }
}

/** Null where the provider forbids CONFIG: then it answers for the setting itself. */
async function settingOf(redis: Redis, name: string): Promise<string | null> {
  try {
    const answer = (await redis.config('GET', name)) as string[];
    return answer[1] ?? null;
  } catch {
    return null;
  }
}
