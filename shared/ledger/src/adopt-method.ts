import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { latestClosedQuarter, type QuarterId } from '@ancrage/contract/period/quarter';
import type { DataSource } from 'typeorm';
import { askAgain } from './ask-again';

/**
 * Puts a published method in force from a quarter on, and has that quarter's scores counted anew.
 * Earlier quarters keep the method, and the scores, that they have. Quarters that are not asked for
 * because it was cut off are found by the worker, as after an upgrade.
 *
 * @throws Error when the quarter has closed, when another decision was taken for it or a later one,
 *   or when no method is published under the version.
 */
export async function adoptMethod(
  source: DataSource,
  version: string,
  fromQuarter: QuarterId,
  today: CivilDate,
): Promise<void> {
  if (fromQuarter <= latestClosedQuarter(today)) {
    throw new Error(
      `${fromQuarter} has closed: its official scores stand. Choose a later quarter.`,
    );
  }
  await source.transaction(async (manager) => {
    await manager.query('LOCK TABLE ancrage.method_adoption IN EXCLUSIVE MODE');
    const [later] = await manager.query<{ from_quarter: string }[]>(
      'SELECT from_quarter FROM ancrage.method_adoption WHERE from_quarter >= $1 LIMIT 1',
      [fromQuarter],
    );
    if (later) {
      throw new Error(`It is decided already which method counts from ${later.from_quarter} on.`);
    }
    const adopted = await manager.query<unknown[]>(
      `INSERT INTO ancrage.method_adoption (from_quarter, method_hash)
       SELECT $1, hash FROM ancrage.method WHERE version = $2 RETURNING from_quarter`,
      [fromQuarter, version],
    );
    if (adopted.length === 0) throw new Error(`No method is published under "${version}".`);
  });
  await askAgain(source, {
    which: 'r.quarter >= $1',
    scoredVersion: '-1',
    parameters: [fromQuarter],
  });
}
