import { CHARTER_IN_FORCE } from '@ancrage/contract/charter/charter-v1';
import { quarterOf, shiftQuarter } from '@ancrage/contract/period/quarter';
import { queryInTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../http/current-session';
import { Today } from '../http/today';
import { CHARTER_SHA256 } from './charter-in-force';
import type { CharterDto, CharterSignatureDto } from './charter.dto';

/** Quarters before the signature that a company may declare, with evidence (score.md, 3). */
export const QUARTERS_BEFORE_SIGNATURE = 4;

/** Reads the charter in force with the company's signature. */
@Injectable()
export class ReadCharter {
  constructor(
    private readonly source: DataSource,
    private readonly today: Today,
  ) {}

  async readCharter(caller: Caller): Promise<CharterDto> {
    const current = quarterOf(this.today.inParis());
    return {
      ...CHARTER_IN_FORCE,
      principles: [...CHARTER_IN_FORCE.principles],
      textSha256: CHARTER_SHA256.toString('hex'),
      signature: await this.readSignature(caller.organisationId),
      observationEarliest: shiftQuarter(current, -QUARTERS_BEFORE_SIGNATURE),
      observationLatest: current,
    };
  }

  private async readSignature(organisationId: string): Promise<CharterSignatureDto | null> {
    const [row] = await queryInTenant<{
      version: string;
      text_sha256: Buffer;
      signed_at: string;
      signed_by: string | null;
      observed_from: string;
    }>(
      this.source,
      organisationId,
      `SELECT s.version, s.text_sha256, s.signed_at, u.display_name AS signed_by,
           (SELECT e.payload->>'from' FROM ancrage.ledger_entry e
             WHERE e.company_id = s.company_id AND e.subject_type = 'observation'
             ORDER BY e.seq LIMIT 1) AS observed_from
         FROM ancrage.charter_signature s
         LEFT JOIN ancrage.membership m ON m.actor = s.actor
         LEFT JOIN ancrage.app_user u ON u.id = m.user_id
         WHERE s.company_id = $1 ORDER BY s.signed_at DESC LIMIT 1`,
      [organisationId],
    );
    if (!row) return null;
    return {
      version: row.version,
      textSha256: row.text_sha256.toString('hex'),
      signedAt: row.signed_at,
      signedBy: row.signed_by,
      observedFrom: row.observed_from,
    };
  }
}
