import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { ScoreResult } from '@ancrage/engine/result';
import { inputDigest, score, type NamedMethod } from '@ancrage/engine/score';
import { quarterInput } from '@ancrage/ledger/quarter-input';
import type { Books } from '@ancrage/ledger/read-as-known';
import { scoredUnits, soleTerritory, WHOLE_COMPANY } from '@ancrage/ledger/scored-units';

/** The score of one scored unit. */
export interface UnitScore {
  readonly unit: string;
  readonly result: ScoreResult;
  /** The one territory that a company's own score is also the local score of. */
  readonly soleTerritory: string | null;
}

/**
 * Scores a company's units, computing each distinct input once: at most quarters the official
 * books and today's give the very same inputs.
 */
export class ScoreOnce {
  private readonly known = new Map<string, ScoreResult>();

  constructor(
    private readonly method: NamedMethod,
    private readonly today: CivilDate,
  ) {}

  /** The scores of every unit for a quarter, as the books know it. */
  units(books: Books, quarter: QuarterId): UnitScore[] {
    return scoredUnits(books).map((unit) => ({
      unit,
      result: this.score(books, unit, quarter),
      soleTerritory: unit === WHOLE_COMPANY ? soleTerritory(books) : null,
    }));
  }

  private score(books: Books, unit: string, quarter: QuarterId): ScoreResult {
    const input = quarterInput(books, unit, quarter, this.today);
    const named = inputDigest(input);
    const known = this.known.get(named);
    if (known) return known;
    const result = score(input, this.method, named);
    this.known.set(named, result);
    return result;
  }
}
