import { hash, verify } from '@node-rs/argon2';

/** Argon2id at or above OWASP's least cost (19 MiB, two passes). */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** How many hashes run at once: each takes a core, and sign-ins must not stall every route. */
const CONCURRENCY = 2;

/** A hash that no password has: unknown accounts take as long to refuse as known ones. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5LW5vYm9keQ$0n0Gm6oYX1m8yY3sNbn2cY1o3J5m0mM3n6wI4fYp8dA';

let running = 0;
const waiting: (() => void)[] = [];

/** Says whether a password is the one of a hash; null stands for an account that is unknown. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const right = await inTurn(() => verify(kept ?? NOBODY, password).catch(() => false));
  return kept !== null && right;
}

/** The hash under which a password is kept. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= CONCURRENCY) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
