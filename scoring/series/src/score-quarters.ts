import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { closingInstant, shiftQuarter } from '@ancrage/contract/period/quarter';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import type { ScoreToKeep } from '@ancrage/ledger/keep-score';
import { booksAsKnown, type Books, type History } from '@ancrage/ledger/read-as-known';
import type { QuarterAsked } from './quarter-asked';
import { RecentScores } from './recent-scores';
import { UnitScores, type UnitScore } from './unit-scores';

/** A score with its explanation, in the form in which it is kept. */
export type ScoredQuarter = ScoreToKeep & Pick<UnitScore, 'result' | 'change'>;

/** What the scores of a company's quarters are computed from. */
export interface Reckoning {
  readonly history: History;
  /**
   * Instant (ISO 8601, UTC, excluded) on which the books are known; null for all that is recorded.
   * What was recorded later does not exist.
   */
  readonly asKnown: string | null;
  /** Civil date of the computation; it bounds the window of an open quarter. */
  readonly today: CivilDate;
  readonly quarters: readonly QuarterAsked[];
}

/**
 * The scores of some of a company's quarters, of every unit and asked series, each with what moved
 * it since the quarter before in the same series. Pure: whoever recomputes gets the same digits,
 * and the same for any past day.
 *
 * @param methods By hash: those that the quarters name.
 * @param recent Scores of earlier calls, of which none is computed twice.
 */
export function scoreQuarters(
  { history, asKnown, today, quarters }: Reckoning,
  methods: ReadonlyMap<string, NamedMethod>,
  recent = new RecentScores(),
): ScoredQuarter[] {
  const scores = new UnitScores(methods, today, recent);
  const live = booksAsKnown(history, asKnown);
  return quarters.flatMap((asked) => [
    ...(asked.live ? kept(scores, live, live, asked, 'live', today) : []),
    ...(asked.official
      ? kept(
          scores,
          booksAsKnown(history, closingInstant(asked.quarter)),
          booksAsKnown(history, closingInstant(shiftQuarter(asked.quarter, -1))),
          asked,
          'official',
          today,
        )
      : []),
  ]);
}

function kept(
  scores: UnitScores,
  books: Books,
  before: Books,
  asked: QuarterAsked,
  series: ScoreToKeep['series'],
  countedOn: CivilDate,
): ScoredQuarter[] {
  return scores.ofQuarter(books, before, asked).map(({ unit, result, change, soleTerritory }) => ({
    unit,
    quarter: asked.quarter,
    series,
    version: books.version,
    methodHash: result.method.hash,
    engineVersion: result.engineVersion,
    inputDigest: result.inputDigest,
    state: result.state,
    score: result.score,
    fte: result.fte,
    soleTerritory,
    countedOn,
    result,
    change,
  }));
}
