import { parseMethod } from '@ancrage/engine/method/parse-method';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import type { EntityManager } from 'typeorm';

const known = new Map<string, NamedMethod>();

/**
 * The published method of a hash: a quarter's references are those of the method that scored it.
 *
 * @throws Error where none is published under it, which the database's foreign key rules out.
 */
export async function methodByHash(manager: EntityManager, hash: string): Promise<NamedMethod> {
  const read = known.get(hash) ?? (await readMethod(manager, hash));
  known.set(hash, read);
  return read;
}

async function readMethod(manager: EntityManager, hash: string): Promise<NamedMethod> {
  const [row] = await manager.query<{ document: unknown }[]>(
    'SELECT document FROM ancrage.method WHERE hash = $1',
    [hash],
  );
  if (!row) throw new Error(`No method is published under the hash ${hash}.`);
  return { document: parseMethod(row.document), hash };
}
