import { closingInstant, quarterOf, type QuarterId } from '@ancrage/contract/period/quarter';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { readInTenant, type TenantTransaction } from '@ancrage/database/in-tenant';
import { DOSSIER_FORMAT } from '@ancrage/engine/dossier/verify-dossier';
import type { ScoreResult } from '@ancrage/engine/result';
import { inputDigest } from '@ancrage/engine/score';
import { quarterInput } from '@ancrage/ledger/quarter-input';
import {
  booksAsKnown,
  historyUpTo,
  readHistory,
  type Books,
  type History,
} from '@ancrage/ledger/read-as-known';
import { WHOLE_COMPANY } from '@ancrage/ledger/scored-units';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asKnownOn, type AsKnown } from '../../http/as-known';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { PublishedMethods } from '../../http/published-methods';
import { Today } from '../../http/today';
import type { DossierDto, ReadDossierDto } from '../score.dto';
import { ScoresAsKnown } from '../scores-as-known';

/** A score, and what it was computed from. */
interface Scored {
  readonly result: ScoreResult;
  readonly books: Books;
  /** The day of its computation. */
  readonly countedOn: CivilDate;
}

/**
 * Reads the dossier of a score of the company's own, kept or of any past day: its method, its
 * inputs as the books knew them, and the result, from which anyone recomputes the same digits.
 */
@Injectable()
export class ReadDossier {
  constructor(
    private readonly source: DataSource,
    private readonly methods: PublishedMethods,
    private readonly clock: Today,
    private readonly past: ScoresAsKnown,
  ) {}

  /**
   * @throws `score.not_found`; `score.being_counted` where an earlier release of the product made
   *   other inputs of the same books, until it is scored again.
   */
  async readDossier(caller: Caller, asked: ReadDossierDto): Promise<DossierDto> {
    const known = asKnownOn(asked, this.clock.inParis());
    const scored = await readInTenant(this.source, caller.organisationId, async (tenant) => {
      const history = await readHistory(tenant, caller.organisationId);
      return known === null
        ? keptScore(tenant, history, asked)
        : this.pastScore(history, known, asked);
    });
    if (scored === null) return refuse('score.not_found');
    const { result, books, countedOn } = scored;
    const method = await this.methods.method(result.method.hash);
    if (method === null) return refuse('score.not_found');
    const input = quarterInput(books, WHOLE_COMPANY, asked.quarter, countedOn);
    if (inputDigest(input) !== result.inputDigest) return refuse('score.being_counted');
    return {
      format: DOSSIER_FORMAT,
      method: { ...method.published },
      input,
      result: { ...result },
    };
  }

  private async pastScore(
    history: History,
    known: AsKnown,
    { quarter, series }: ReadDossierDto,
  ): Promise<Scored | null> {
    const observed = booksAsKnown(history, known.instant).observation?.from;
    if (observed === undefined || quarter < observed || quarter > quarterOf(known.day)) return null;
    const rows = await this.past.ofCompany(history, known, [quarter]);
    const row = rows.find((one) => one.series === series);
    if (!row) return null;
    const instant = series === 'official' ? closingInstant(quarter) : known.instant;
    return {
      result: row.result,
      books: booksAsKnown(history, instant),
      countedOn: known.day,
    };
  }
}

async function keptScore(
  tenant: TenantTransaction,
  history: History,
  { quarter, series }: { readonly quarter: QuarterId; readonly series: string },
): Promise<Scored | null> {
  const [row] = await tenant.query<{ result: ScoreResult; version: string; counted_on: string }>(
    `SELECT result, version, counted_on::text FROM ancrage.score_record
     WHERE unit = $1 AND quarter = $2 AND series = $3
       AND method_hash = ancrage.method_in_force(quarter)`,
    [WHOLE_COMPANY, quarter, series],
  );
  if (!row) return null;
  // What was declared since is not part of it, even while it is being counted.
  const books =
    series === 'official'
      ? booksAsKnown(history, closingInstant(quarter))
      : booksAsKnown(historyUpTo(history, Number(row.version)), null);
  return { result: row.result, books, countedOn: row.counted_on };
}
