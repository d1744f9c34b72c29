import {
  IMPORT_DECLARATIONS,
  type ImportDeclarations,
} from '@ancrage/contract/message/import-declarations';
import type { QueueConnection } from '@ancrage/queue/connect';
import { dispatch } from '@ancrage/queue/relay-outbox';
import type { DataSource } from 'typeorm';

/**
 * Asks again for the imports that are under way: the queue is a hint, and it may have been
 * wiped. An import whose job is waiting or at work is asked for once, whatever the number of
 * times that it is asked for.
 *
 * @returns How many imports are under way.
 */
export async function resumeImports(source: DataSource, queues: QueueConnection): Promise<number> {
  const runs = await source.query<{ id: string; company_id: string; state: string }[]>(
    `SELECT id, company_id, state FROM ancrage.import_run
     WHERE state IN ('reading', 'recording') AND created_at < now() - interval '30 seconds'`,
  );
  for (const { id: importId, company_id: companyId, state } of runs) {
    const step: ImportDeclarations['step'] = state === 'reading' ? 'read' : 'record';
    const payload = { companyId, importId, step, requestId: `resume/${importId}` };
    await dispatch(queues, { topic: IMPORT_DECLARATIONS, payload });
  }
  return runs.length;
}
