import { workerData } from 'node:worker_threads';
import type { ScoreCompany } from '@ancrage/contract/message/score-company';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { connect } from '@ancrage/database/connect';
import { compileDraws } from '@ancrage/engine/random/uniform-draws';
import { onOneConnection } from '@ancrage/database/on-one-connection';
import { MethodTexts } from '@ancrage/ledger/methods-in-force';
import { RecentScores } from '@ancrage/series/recent-scores';
import { prepareLines } from '@ancrage/series/unit-scores';
import { inSpan, startTracing, stopTracing } from '@ancrage/telemetry/trace';
import { KnownHistories } from './known-histories';
import { scoreCompany, type Scored, type Scoring } from './score-company';

/** What a thread that scores needs to reach the database, and where it sends its traces. */
export interface ThreadSettings {
  readonly databaseUrl: string;
  readonly tracesEndpoint: string | undefined;
}

/** One for the company that is scored, one for a method that is not known yet. */
const CONNECTIONS = 2;

let opened: Promise<Scoring> | null = null;

/** Connects, so that the first company waits for nothing; one that failed is tried again. */
export async function openThread(): Promise<void> {
  await scoring();
}

/** Brings one company's stale quarters up to date, under the step of a trace that is given. */
export async function scoreCompanyInThread(task: {
  readonly job: ScoreCompany;
  readonly today: CivilDate;
  readonly traceparent: string | null;
}): Promise<Scored> {
  const ready = await scoring();
  return inSpan('score in a thread', { parent: task.traceparent }, () =>
    scoreCompany(ready, task.today, task.job),
  );
}

/**
 * Reads what was appended to a company's ledger, and makes the lines that its score is counted from.
 *
 * @returns Whether the ledger is kept: one that is too long would be read whole each time.
 */
export async function readAlongInThread(companyId: string): Promise<boolean> {
  const { source, histories } = await scoring();
  await onOneConnection(source, async (reader) => {
    const after = histories.lastKnown(companyId);
    prepareLines(await histories.read(reader, companyId), after);
  });
  return histories.lastKnown(companyId) > 0;
}

/** Sends what is left of the traces and gives the connections back. */
export async function endThread(): Promise<void> {
  const ending = opened;
  opened = null;
  await (await ending)?.source.destroy();
  await stopTracing().catch(() => undefined);
}

function scoring(): Promise<Scoring> {
  opened ??= open(workerData as ThreadSettings).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open({ databaseUrl, tracesEndpoint }: ThreadSettings): Promise<Scoring> {
  compileDraws();
  await startTracing('ancrage-worker', tracesEndpoint);
  const application = 'ancrage-worker scoring';
  const source = await connect({
    url: databaseUrl,
    application,
    poolMax: CONNECTIONS,
    recomputable: true,
  });
  return {
    source,
    methods: new MethodTexts(source),
    histories: new KnownHistories(),
    recent: new RecentScores(),
  };
}
