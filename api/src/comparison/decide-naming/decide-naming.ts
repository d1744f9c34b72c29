import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { writeOnce } from '../../http/run-once';

/**
 * Records the company's decision to be named to its territories, or to be so no more. It counts
 * from the next snapshot on; deciding what stands already changes nothing.
 */
@Injectable()
export class DecideNaming {
  constructor(private readonly source: DataSource) {}

  async decideNaming(caller: Caller, named: boolean): Promise<void> {
    await writeOnce(this.source, caller, {
      input: { route: 'decideNaming', named },
      write: async (transaction) => {
        await transaction.query(
          `INSERT INTO ancrage.naming_decision (company_id, named, actor)
           SELECT $1, $2, $3 WHERE $2 IS DISTINCT FROM coalesce(
             (SELECT named FROM ancrage.naming_decision ORDER BY decided_at DESC LIMIT 1), false)`,
          [caller.organisationId, named, caller.actor],
        );
      },
    });
  }
}
