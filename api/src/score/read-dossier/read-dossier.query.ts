import { closingInstant, type QuarterId } from '@ancrage/contract/period/quarter';
import { inTenant, type TenantTransaction } from '@ancrage/database/in-tenant';
import { DOSSIER_FORMAT } from '@ancrage/engine/dossier/verify-dossier';
import type { ScoreResult } from '@ancrage/engine/result';
import { inputDigest } from '@ancrage/engine/score';
import { quarterInput } from '@ancrage/ledger/quarter-input';
import { booksAsKnown, readHistory } from '@ancrage/ledger/read-as-known';
import { WHOLE_COMPANY } from '@ancrage/ledger/scored-units';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { PublishedMethods } from '../../http/published-methods';
import { Today } from '../../http/today';
import type { DossierDto } from '../score.dto';

/**
 * Reads the dossier of the company's own score: its method, the inputs as the books know them and
 * the result as it was kept, from which anyone recomputes the same digits. Refused while a
 * declaration is being counted: inputs and result would not belong together.
 */
@Injectable()
export class ReadDossier {
  constructor(
    private readonly source: DataSource,
    private readonly methods: PublishedMethods,
    private readonly clock: Today,
  ) {}

  async readDossier(caller: Caller, quarter: QuarterId, series: string): Promise<DossierDto> {
    const { kept, history } = await inTenant(
      this.source,
      caller.organisationId,
      async (tenant) => ({
        kept: await readResult(tenant, quarter, series),
        history: await readHistory(tenant, caller.organisationId),
      }),
    );
    if (kept === null) refuse('score.not_found');
    const method = await this.methods.method(kept.method.hash);
    if (method === null) refuse('score.not_found');
    const books = booksAsKnown(history, series === 'official' ? closingInstant(quarter) : null);
    const input = quarterInput(books, WHOLE_COMPANY, quarter, this.clock.inParis());
    if (inputDigest(input) !== kept.inputDigest) refuse('score.being_counted');
    return {
      format: DOSSIER_FORMAT,
      method: { ...method.published },
      input,
      result: { ...kept },
    };
  }
}

async function readResult(
  tenant: TenantTransaction,
  quarter: QuarterId,
  series: string,
): Promise<ScoreResult | null> {
  const [row] = await tenant.query<{ result: ScoreResult }>(
    `SELECT result FROM ancrage.score_record
     WHERE unit = $1 AND quarter = $2 AND series = $3`,
    [WHOLE_COMPANY, quarter, series],
  );
  return row?.result ?? null;
}
