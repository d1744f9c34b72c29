import { createHash, randomUUID } from 'node:crypto';
import { IMPORT_DECLARATIONS } from '@ancrage/contract/message/import-declarations';
import { inTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { requireCharter } from '../../http/require-charter';
import { runOnce } from '../../http/run-once';
import { ScoreDispatch } from '../../http/score-dispatch';
import type { ImportReceivedDto } from '../import.dto';
import { enqueueStep } from '../enqueue-step';

/**
 * Receives a spreadsheet and asks the worker to read it. Refused before the charter is signed.
 * The file is kept until its rows are read; nothing is declared before it is confirmed.
 */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly source: DataSource,
    private readonly dispatch: ScoreDispatch,
  ) {}

  async receiveFile(
    caller: Caller,
    file: { readonly fileName: string; readonly content: Buffer },
  ): Promise<ImportReceivedDto> {
    const sha256 = createHash('sha256').update(file.content).digest();
    const importId = randomUUID();
    const message = {
      topic: IMPORT_DECLARATIONS,
      payload: {
        companyId: caller.organisationId,
        importId,
        step: 'read' as const,
        requestId: caller.requestId,
      },
    } as const;
    const input = { route: 'receiveFile', fileName: file.fileName, sha256: sha256.toString('hex') };
    const kept = await inTenant(this.source, caller.organisationId, (transaction) =>
      runOnce(transaction, caller, input, async () => {
        await requireCharter(transaction, caller.organisationId);
        const earlier = await transaction.query(
          'SELECT 1 FROM ancrage.import_run WHERE file_sha256 = $1 LIMIT 1',
          [sha256],
        );
        await transaction.query(
          `INSERT INTO ancrage.import_run (id, company_id, actor, file_name, file_sha256, language)
           VALUES ($1, $2, $3, $4, $5, $6)`,
          [importId, caller.organisationId, caller.actor, file.fileName, sha256, caller.language],
        );
        await transaction.query(
          'INSERT INTO ancrage.import_file (import_id, company_id, bytes) VALUES ($1, $2, $3)',
          [importId, caller.organisationId, file.content],
        );
        const outboxId = await enqueueStep(transaction, message);
        return { id: importId, seenBefore: earlier.length > 0, outboxId };
      }),
    );
    await this.dispatch.send(caller.organisationId, kept.outboxId, message);
    return { id: kept.id, seenBefore: kept.seenBefore };
  }
}
