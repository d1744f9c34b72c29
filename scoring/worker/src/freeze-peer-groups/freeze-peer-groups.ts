import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { DataSource } from 'typeorm';
import { closedQuarters, isComplete } from '../process/closed-quarters';
import type { Freezing } from './freezing';
import { freezeGroup } from './freeze-group';
import { freezeScores } from './freeze-scores';
import { closeFreeze } from './close-freeze';
import type { Left } from './freeze-progress';
import { placeCompanies } from './place-companies';

/** A run gives the process back after this long: fresh declarations must not wait for a close. */
const RUN_MS = 1500;

/**
 * Freezes the references of the quarters that have closed: who is compared with whom in the civil
 * year, the members' official scores and drawn ones, each group counted in integers, what may be
 * published of it, and where each member stands.
 *
 * Goes on where the last run ended, in chunks that are each one transaction: cut off anywhere, or
 * run by several workers at once, every row is written once. None of it lies on a declarer's path.
 *
 * @returns The quarters whose freezing this run completed.
 */
export async function freezePeerGroups(
  freezing: Freezing,
  today: CivilDate,
  runMs = RUN_MS,
): Promise<QuarterId[]> {
  const { source } = freezing;
  const until = Date.now() + runMs;
  const done: QuarterId[] = [];
  for (const quarter of await unfrozen(source, today)) {
    if (!(await isComplete(source, quarter))) return done;
    const year = Number(quarter.slice(0, 4));
    for (const step of [
      () => placeCompanies(source, year),
      () => freezeScores(freezing, quarter, today),
      () => freezeGroup(freezing, quarter),
      () => closeFreeze(source, quarter),
    ]) {
      let left: Left;
      do {
        left = await step();
        // What another worker is at is not waited for: the next run will see how far it came.
        if (left === 'busy' || Date.now() > until) return done;
      } while (left === 'more');
    }
    done.push(quarter);
  }
  return done;
}

async function unfrozen(source: DataSource, today: CivilDate): Promise<QuarterId[]> {
  const quarters = await closedQuarters(source, today);
  const rows = await source.query<{ quarter: QuarterId }[]>(
    `SELECT q.quarter FROM unnest($1::text[]) AS q(quarter)
     WHERE NOT EXISTS (SELECT FROM ancrage.peer_freeze f
       WHERE f.quarter = q.quarter AND f.stage = 'done')
     ORDER BY q.quarter`,
    [quarters],
  );
  return rows.map(({ quarter }) => quarter);
}
