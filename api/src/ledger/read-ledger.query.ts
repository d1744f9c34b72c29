import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { readInTenant } from '@ancrage/database/in-tenant';
import { verifyChain } from '@ancrage/ledger/verify-chain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../http/current-session';
import type { LedgerDto } from './ledger.dto';

/** Reads the company's ledger as a whole, and verifies every link of its chain meanwhile. */
@Injectable()
export class ReadLedger {
  constructor(private readonly source: DataSource) {}

  readLedger({ organisationId }: Caller): Promise<LedgerDto> {
    return readInTenant(this.source, organisationId, async (transaction) => {
      const [[head], roots, broken] = await Promise.all([
        transaction.query<{ seq: string; hash: string; recorded_at: string | null }>(
          `SELECT h.seq, encode(h.hash, 'hex') AS hash,
             to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
               AS recorded_at
           FROM ancrage.ledger_head h
           LEFT JOIN ancrage.ledger_entry e ON e.company_id = h.company_id AND e.seq = h.seq
           WHERE h.company_id = $1`,
          [organisationId],
        ),
        transaction.query<{ day: CivilDate; companies: number; entries: string; root: string }>(
          `SELECT day::text, companies, entries, encode(root, 'hex') AS root
           FROM ancrage.merkle_root ORDER BY day DESC`,
        ),
        verifyChain(transaction, organisationId),
      ]);
      const [first] = broken;
      return {
        entries: Number(head?.seq ?? 0),
        head: head?.hash ?? '',
        lastRecordedAt: head?.recorded_at ?? null,
        broken: first ? { seq: first.seq, reason: first.reason } : null,
        roots: roots.map((root) => ({ ...root, entries: Number(root.entries) })),
      };
    });
  }
}
