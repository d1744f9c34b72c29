import {
  IMPORT_DECLARATIONS,
  type ImportDeclarations,
} from '@ancrage/contract/message/import-declarations';
import { problem } from '@ancrage/contract/problem/problem';
import type { JobContext } from '@ancrage/queue/connect';
import { JOB_OPTIONS } from '@ancrage/queue/queues';
import type { DataSource } from 'typeorm';
import type { Run } from './company-context';
import type { Importing } from './importing';
import { oneAtATime } from './one-at-a-time';
import { recordRows } from './record-rows';
import { failImport, stageFile } from './stage-file';
import { sayWhyUnreadable } from './unreadable-file';

/**
 * The two steps of an import. Each may be repeated without harm: reading starts its rows anew,
 * recording goes on behind the last chunk that was committed.
 */
export async function importDeclarations(
  importing: Importing,
  message: ImportDeclarations,
  job: JobContext,
): Promise<void> {
  await oneAtATime(importing.source, message.importId, () => nextStep(importing, message, job));
}

async function nextStep(
  importing: Importing,
  message: ImportDeclarations,
  job: JobContext,
): Promise<void> {
  const { source, today } = importing;
  const [run] = await source.query<Run[]>('SELECT * FROM ancrage.import_run WHERE id = $1', [
    message.importId,
  ]);
  if (!run) return;
  try {
    if (message.step === 'read' && run.state === 'reading') {
      await stageFile(source, run, today);
    }
    if (message.step === 'record' && run.state === 'recording') {
      await recordRows(importing, run, message.requestId);
    }
  } catch (error) {
    if (job.attempt >= (JOB_OPTIONS[IMPORT_DECLARATIONS].attempts ?? 1)) await giveUp(source, run);
    throw error;
  }
}

/**
 * Says that no further attempt follows, instead of a progress that never moves: a file that was
 * not read is refused, rows that were not recorded may be confirmed again.
 */
async function giveUp(source: DataSource, run: Run): Promise<void> {
  if (run.state === 'recording') {
    await source.query(
      `UPDATE ancrage.import_run
       SET state = 'ready', confirmed_by = NULL, confirmed_from = NULL WHERE id = $1`,
      [run.id],
    );
    return;
  }
  const reason = sayWhyUnreadable('interrupted', run.language);
  await failImport(source, run.id, problem('import.file_unreadable', 'file', { reason }));
}
