import { IMPORT_DECLARATIONS } from '@ancrage/contract/message/import-declarations';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { writeOnce } from '../../http/run-once';
import { ScoreDispatch } from '../../http/score-dispatch';
import { enqueueStep } from '../enqueue-step';

/**
 * Asks the worker to record the valid rows of an import that was read. Confirming twice records
 * once: only an import that is ready passes. Whoever confirms is who declares.
 */
@Injectable()
export class ConfirmImport {
  constructor(
    private readonly source: DataSource,
    private readonly dispatch: ScoreDispatch,
  ) {}

  async confirmImport(caller: Caller, importId: string): Promise<void> {
    const message = {
      topic: IMPORT_DECLARATIONS,
      payload: {
        companyId: caller.organisationId,
        importId,
        step: 'record' as const,
        requestId: caller.requestId,
      },
    } as const;
    const outboxId = await writeOnce(this.source, caller, {
      input: { route: 'confirmImport', importId },
      write: async (transaction) => {
        // Whoever erases them waits, and finds their address; or was first, and there is none.
        const [confirmer] = await transaction.query<object>(
          'SELECT FROM ancrage.membership WHERE actor = $1 FOR KEY SHARE',
          [caller.actor],
        );
        if (!confirmer) return refuse('session.required');
        const [run] = await transaction.query<{ state: string }>(
          'SELECT state FROM ancrage.import_run WHERE id = $1 FOR UPDATE',
          [importId],
        );
        if (!run) return refuse('import.not_found');
        if (run.state === 'recording' || run.state === 'done') return null;
        if (run.state !== 'ready') return refuse('import.not_ready', '', { state: run.state });
        await transaction.query(
          `UPDATE ancrage.import_run
           SET state = 'recording', confirmed_by = $2, confirmed_from = $3 WHERE id = $1`,
          [importId, caller.actor, caller.address],
        );
        return enqueueStep(transaction, message);
      },
    });
    if (outboxId !== null) await this.dispatch.send(caller.organisationId, outboxId, message);
  }
}
