import { addDays, type CivilDate } from '@ancrage/contract/period/civil-date';
import { anchorHeads } from '@ancrage/ledger/anchor-heads';
import type { DataSource } from 'typeorm';

/**
 * Anchors the heads of all chains once the day has ended. Days on which no worker ran are under
 * the next root, which covers all that came before it.
 *
 * @returns Whether a root was made.
 */
export async function anchorYesterday(source: DataSource, today: CivilDate): Promise<boolean> {
  return (await anchorHeads(source, addDays(today, -1))) !== null;
}
