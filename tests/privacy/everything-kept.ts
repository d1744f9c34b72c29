import { Redis } from 'ioredis';
import type { Client } from 'pg';

/** Where a text is found: table by table of the whole database, and key by key of Redis. */
export async function whereIs(
  canary: string,
  owner: Client,
  redisUrl: string | undefined,
): Promise<string[]> {
  const found = await tablesWith(owner, canary);
  return redisUrl === undefined ? found : [...found, ...(await keysWith(redisUrl, canary))];
}

/** Every table of every schema, each row as text; bytes are read as text and as hexadecimal. */
async function tablesWith(owner: Client, canary: string): Promise<string[]> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  const hex = Buffer.from(canary, 'utf8').toString('hex');
  for (const { name } of tables) {
    const { rows } = await owner.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${name} t
       WHERE position(lower($1) IN lower(t::text)) > 0 OR position($2 IN t::text) > 0`,
      [canary, hex],
    );
    if (rows[0]?.count !== 0) found.push(name);
  }
  return found;
}

async function keysWith(redisUrl: string, canary: string): Promise<string[]> {
  const redis = new Redis(redisUrl);
  try {
    const found: string[] = [];
    for await (const keys of redis.scanStream() as AsyncIterable<string[]>) {
      for (const key of keys) {
        const held = JSON.stringify([key, await contentOf(redis, key)]);
        if (held.toLowerCase().includes(canary.toLowerCase())) found.push(`redis ${key}`);
      }
    }
    return found;
  } finally {
    redis.disconnect();
  }
}

async function contentOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, 0, -1);
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      return null;
  }
}
