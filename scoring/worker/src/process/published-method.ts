import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { methodHash } from '@ancrage/engine/method/method-hash';
import { parseMethod } from '@ancrage/engine/method/parse-method';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import type { DataSource } from 'typeorm';

const METHOD_FILE = join(__dirname, '../../../methods/method-v1.json');

/**
 * The method in force, published in the database when it is not yet.
 *
 * @throws Error when the shipped document differs from the one published under its version: a
 *   published method never changes, another one gets another version.
 */
export async function publishedMethod(source: DataSource): Promise<NamedMethod> {
  const document: unknown = JSON.parse(await readFile(METHOD_FILE, 'utf8'));
  const method = parseMethod(document);
  const hash = methodHash(document);
  await source.query(
    `INSERT INTO ancrage.method (version, hash, document) VALUES ($1, $2, $3)
     ON CONFLICT (version) DO NOTHING`,
    [method.version, hash, JSON.stringify(document)],
  );
  const [published] = await source.query<{ hash: string }[]>(
    'SELECT hash FROM ancrage.method WHERE version = $1',
    [method.version],
  );
  if (published?.hash !== hash) {
    throw new Error(
      `Method ${method.version} is published with the hash ${published?.hash ?? '?'}, but the ` +
        `shipped document has ${hash}. Give the changed method a new version.`,
    );
  }
  return { document: method, hash };
}
