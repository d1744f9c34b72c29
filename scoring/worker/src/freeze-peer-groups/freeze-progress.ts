import type { QuarterId } from '@ancrage/contract/period/quarter';
import { MAY_IDLE } from '@ancrage/database/may-idle';
import type { DataSource, EntityManager } from 'typeorm';

/** What a chunk leaves: more of its step, none, or all of it, because another worker is at it. */
export type Left = 'more' | 'none' | 'busy';

/** How far the freezing of a quarter has come. */
export interface FreezeProgress {
  readonly stage: 'scores' | 'groups' | 'done';
  /** The last company whose score was frozen. */
  readonly reached: string | null;
}

/** Does one chunk of a quarter's freezing in one transaction, where the quarter is at that stage. */
export async function inFreeze(
  source: DataSource,
  quarter: QuarterId,
  stage: FreezeProgress['stage'],
  work: (manager: EntityManager, progress: FreezeProgress) => Promise<Left>,
): Promise<Left> {
  return source.transaction(async (manager) => {
    await manager.query(MAY_IDLE);
    await manager.query(
      'INSERT INTO ancrage.peer_freeze (quarter) VALUES ($1) ON CONFLICT DO NOTHING',
      [quarter],
    );
    const [progress] = await manager.query<FreezeProgress[]>(
      `SELECT stage, reached FROM ancrage.peer_freeze WHERE quarter = $1
       FOR UPDATE SKIP LOCKED`,
      [quarter],
    );
    if (progress === undefined) return 'busy';
    return progress.stage === stage ? work(manager, progress) : 'none';
  });
}
