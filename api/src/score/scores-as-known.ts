import {
  latestClosedQuarter,
  quarterRange,
  shiftQuarter,
  type QuarterId,
} from '@ancrage/contract/period/quarter';
import { roundHalfAway } from '@ancrage/engine/explain/largest-remainder';
import { MethodTexts, methodInForce, readMethodsInForce } from '@ancrage/ledger/methods-in-force';
import { booksAsKnown, type History } from '@ancrage/ledger/read-as-known';
import { WHOLE_COMPANY } from '@ancrage/ledger/scored-units';
import type { QuarterAsked } from '@ancrage/series/quarter-asked';
import type { ScoredQuarter } from '@ancrage/series/score-quarters';
import { openScoringThreads } from '@ancrage/series/scoring-threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AsKnown } from '../http/as-known';
import type { ExplainedRow, KeptScores } from './read-dashboard/score-rows';
import { TREND_QUARTERS } from './read-dashboard/trend';

/** One thread: a look into the past is rare, and must not slow what stands now. */
const THREADS = 1;

/**
 * Scores as they were known on a past day: recomputed from the ledger, since no state of the past
 * is kept twice, by what computed them then. The day itself bounds the window of a quarter that
 * was open on it, and a quarter that had closed by then has its official score.
 */
@Injectable()
export class ScoresAsKnown implements OnApplicationShutdown {
  private readonly threads = openScoringThreads(THREADS);
  private readonly methods: MethodTexts;

  constructor(private readonly source: DataSource) {
    this.methods = new MethodTexts(source);
  }

  /** What a dashboard shows of a quarter, as it would have shown it on that day. */
  async dashboard(history: History, known: AsKnown, last: QuarterId): Promise<KeptScores> {
    const { observation, realisations } = booksAsKnown(history, known.instant);
    const first = shiftQuarter(last, 1 - TREND_QUARTERS);
    const observed = observation?.from ?? shiftQuarter(last, 1);
    const quarters = quarterRange(observed > first ? observed : first, last);
    return {
      rows: await this.ofCompany(history, known, quarters),
      pending: false,
      firstDay: realisations.length === 0,
      otherMethods: [],
    };
  }

  /** The company's own scores of some quarters, in both series where there are both. */
  async ofCompany(
    history: History,
    { day, instant }: AsKnown,
    quarters: readonly QuarterId[],
  ): Promise<ExplainedRow[]> {
    const inForce = await readMethodsInForce(this.source, instant);
    const closed = latestClosedQuarter(day);
    const asked = quarters.map((quarter): QuarterAsked => ({
      quarter,
      live: true,
      official: quarter <= closed,
      method: methodInForce(inForce, quarter),
      methodBefore: methodInForce(inForce, shiftQuarter(quarter, -1)),
    }));
    const texts = await this.methods.of(asked.flatMap((one) => [one.method, one.methodBefore]));
    const reckoning = { history, asKnown: instant, today: day, quarters: asked };
    const scores = await this.threads.scores(reckoning, texts);
    return scores.filter(({ unit }) => unit === WHOLE_COMPANY).map(rowOfScore);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.close();
  }
}

function rowOfScore(kept: ScoredQuarter): ExplainedRow {
  return {
    quarter: kept.quarter,
    series: kept.series,
    version: kept.version,
    computedAt: new Date().toISOString(),
    state: kept.result.state,
    score: kept.score,
    printed: kept.score === null ? null : roundHalfAway(kept.score),
    inputDigest: kept.inputDigest,
    result: kept.result,
    change: kept.change,
  };
}
