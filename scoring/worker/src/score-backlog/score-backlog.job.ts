import type { BacklogScored, ScoreBacklog } from '@ancrage/contract/message/score-backlog';
import type { ScoreLanded } from '@ancrage/contract/message/score-company';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { DataSource } from 'typeorm';
import { staleCompanies } from '../process/stale-companies';

/** What scoring a part of a backlog needs. */
export interface BacklogScoring {
  readonly source: DataSource;
  /** Companies that are handed over at once: enough that no thread waits for the next one. */
  readonly atOnce: number;
  score(companyId: string): Promise<ScoreLanded>;
}

/**
 * Scores the companies of a part of the backlog that are still behind. One that cannot be scored
 * keeps none of the others waiting. May be cut off anywhere: those that are done are behind no more.
 *
 * @throws AggregateError once all others are done, where some could not be scored.
 */
export async function scoreBacklog(
  { source, atOnce, score }: BacklogScoring,
  today: CivilDate,
  { prefix }: Pick<ScoreBacklog, 'prefix'>,
): Promise<BacklogScored> {
  const waiting = (await staleCompanies(source, today, prefix, null)).values();
  const companies: ScoreLanded[] = [];
  const errors: unknown[] = [];
  const scoreNext = async () => {
    for (const companyId of waiting) {
      try {
        const scored = await score(companyId);
        if (scored.landed.length > 0) companies.push(scored);
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, scoreNext));
  if (errors.length > 0) {
    throw new AggregateError(errors, `${errors.length} companies of ${prefix} were not scored`);
  }
  return { companies };
}
