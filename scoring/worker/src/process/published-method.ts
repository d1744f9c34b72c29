import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { methodHash } from '@ancrage/engine/method/method-hash';
import { parseMethod } from '@ancrage/engine/method/parse-method';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import type { DataSource } from 'typeorm';

const METHOD_FILE = join(__dirname, '../../../methods/method-v1.json');

/** A method that nobody else has decided on counts from the beginning. */
const FROM_THE_BEGINNING = '0000-Q1';

/**
 * The method that the worker ships, published in the database when it is not yet, and put in
 * force where none is.
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
  await source.query(
    `INSERT INTO ancrage.method_adoption (from_quarter, method_hash)
     SELECT $1, $2 WHERE NOT EXISTS (SELECT FROM ancrage.method_adoption)
     ON CONFLICT DO NOTHING`,
    [FROM_THE_BEGINNING, hash],
  );
  return { document: method, hash };
}
