import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { methodHash } from '@ancrage/engine/method/method-hash';
import type { Client } from 'pg';
import { ROOT } from '../grounds/grounds';

/** A method that asks twice as much of meeting rooms as the one in force. */
export async function publishStricterMethod(owner: Client, version: string): Promise<string> {
  const file = join(ROOT, 'scoring/methods/method-v1.json');
  const document = JSON.parse(readFileSync(file, 'utf8')) as {
    version: string;
    indicators: { id: string; goalposts: { floor: number; balance: number; target: number } }[];
  };
  document.version = version;
  for (const { id, goalposts } of document.indicators) {
    if (id !== 'M1') continue;
    goalposts.balance *= 2;
    goalposts.target *= 2;
  }
  const hash = methodHash(document);
  await owner.query('INSERT INTO ancrage.method (version, hash, document) VALUES ($1, $2, $3)', [
    version,
    hash,
    JSON.stringify(document),
  ]);
  return hash;
}
