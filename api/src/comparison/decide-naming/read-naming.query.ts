import { closingDay, latestClosedQuarter, shiftQuarter } from '@ancrage/contract/period/quarter';
import { readInTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { Today } from '../../http/today';
import type { NamingDto } from '../comparison.dto';

/** Reads whether the company is named to its territories, who decided it, and when that counts. */
@Injectable()
export class ReadNaming {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Today,
  ) {}

  async readNaming({ organisationId }: Caller): Promise<NamingDto> {
    const countsFrom = shiftQuarter(latestClosedQuarter(this.clock.inParis()), 1);
    const [row] = await readInTenant(this.source, organisationId, (transaction) =>
      transaction.query<{ named: boolean; decided_at: string; decided_by: string | null }>(
        `SELECT d.named, d.decided_at, u.display_name AS decided_by
         FROM ancrage.naming_decision d
         LEFT JOIN ancrage.membership m ON m.actor = d.actor
         LEFT JOIN ancrage.app_user u ON u.id = m.user_id
         ORDER BY d.decided_at DESC LIMIT 1`,
      ),
    );
    return {
      named: row?.named ?? false,
      decidedAt: row?.decided_at ?? null,
      decidedBy: row?.decided_by ?? null,
      countsFrom,
      closesOn: closingDay(countsFrom),
    };
  }
}
