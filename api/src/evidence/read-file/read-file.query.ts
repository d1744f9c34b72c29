import type { Evidence } from '@ancrage/contract/declaration/declaration';
import { queryInTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';

/** A file that proves a line, as it was received. */
export interface EvidenceFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly name: string;
}

/** Reads the file of a piece of evidence of the caller's own company. */
@Injectable()
export class ReadFile {
  constructor(private readonly source: DataSource) {}

  async readFile(caller: Caller, evidenceId: string): Promise<EvidenceFile> {
    const [row] = await queryInTenant<{
      payload: Evidence;
      media_type: string | null;
      bytes: Buffer | null;
      label: string | null;
    }>(
      this.source,
      caller.organisationId,
      `SELECT e.payload, f.media_type, f.bytes, t.body->>'label' AS label
         FROM ancrage.ledger_entry e
         LEFT JOIN ancrage.evidence_file f
           ON f.company_id = e.company_id AND f.sha256 = decode(e.payload->>'fileSha256', 'hex')
         LEFT JOIN ancrage.entry_text t ON t.entry_id = e.entry_id
         WHERE e.company_id = $1 AND e.subject_id = $2 AND e.subject_type = 'evidence'
           AND e.payload->>'fileSha256' IS NOT NULL
         ORDER BY e.seq DESC LIMIT 1`,
      [caller.organisationId, evidenceId],
    );
    if (!row) return refuse('evidence.line_not_found');
    const { media_type: mediaType, bytes } = row;
    if (mediaType === null || bytes === null) return refuse('evidence.file_erased');
    return { mediaType, bytes, name: row.label ?? 'piece' };
  }
}
