import {
  IMPORT_DECLARATIONS,
  type ImportDeclarations,
} from '@ancrage/contract/message/import-declarations';
import { SCORE_BACKLOG, type ScoreBacklog } from '@ancrage/contract/message/score-backlog';
import { SCORE_COMPANY, type ScoreCompany } from '@ancrage/contract/message/score-company';
import { civilDateInParis } from '@ancrage/contract/period/civil-date';
import { checkRole } from '@ancrage/database/check-role';
import { connect } from '@ancrage/database/connect';
import { MethodTexts } from '@ancrage/ledger/methods-in-force';
import { connectQueues } from '@ancrage/queue/connect';
import { relayOutbox } from '@ancrage/queue/relay-outbox';
import { openScoringThreads } from '@ancrage/series/scoring-threads';
import type { MetricsAddress } from '@ancrage/telemetry/metrics-settings';
import { startTracing, stopTracing } from '@ancrage/telemetry/trace';
import { pino } from 'pino';
import { anchorYesterday } from './anchor-heads/anchor-yesterday';
import { freezePeerGroups } from './freeze-peer-groups/freeze-peer-groups';
import { openFreezingThread } from './freeze-peer-groups/freezing';
import { importDeclarations } from './import-declarations/import-declarations.job';
import { awaitSpreadsheets } from './import-declarations/read-in-thread';
import { resumeImports } from './import-declarations/resume-imports';
import { readConfig } from './process/config';
import { every } from './process/every';
import { onceADay } from './process/once-a-day';
import { publishedMethod } from './process/published-method';
import { serveHealth } from './process/serve-health';
import { publishTerritories } from './publish-territories/publish-territories';
import { openPublishingThread } from './publish-territories/publishing';
import { purgeExpired } from './purge-expired/purge-expired';
import { recomputeAll } from './recompute-all/recompute-all';
import { scoreBacklog } from './score-backlog/score-backlog.job';
import { openCompanyScoring } from './score-company/scoring-threads';
import { openMailServer } from './send-mail/mail-server';
import { sendMails } from './send-mail/send-mails';
import { askAfterUpgrade } from './sweep-stale/ask-after-upgrade';
import { moveWindows } from './sweep-stale/move-windows';
import { sweepStale } from './sweep-stale/sweep-stale';

/** A worker that dies is noticed after this long, and its jobs are given to another one. */
const LOCK_MS = 5000;
/**
 * How far the clocks of this machine and of the database may be apart: a day begins so much later
 * here, lest a quarter were closed while the database still records entries in time.
 */
const CLOCKS_APART_MS = 60_000;
const RELAY_EVERY_MS = 1000;
const SWEEP_EVERY_MS = 3000;
const WINDOWS_EVERY_MS = 60_000;
const UPGRADE_EVERY_MS = 60_000;
const PUBLISH_EVERY_MS = 5000;
const FREEZE_EVERY_MS = 1500;
const RESUME_EVERY_MS = 5000;
const ANCHOR_EVERY_MS = 60_000;
const RECOMPUTE_EVERY_MS = 2000;
const MAIL_EVERY_MS = 500;
/** Terms are days: more often than daily, so that a restart never skips one. */
const PURGE_EVERY_MS = 6 * 3600 * 1000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  await startTracing('ancrage-worker', config.tracesEndpoint);
  const source = await connect({ url: config.databaseUrl, application: 'ancrage-worker' });
  await checkRole(source);
  const method = await publishedMethod(source);
  const queues = await connectQueues({
    redisUrl: config.redisUrl,
    databaseUrl: config.queueDatabaseUrl,
  });
  const mailServer = config.mail && openMailServer(config.mail);
  const today = () => civilDateInParis(new Date(Date.now() - CLOCKS_APART_MS));
  const methods = new MethodTexts(source);
  const measured = async (address: MetricsAddress) => {
    const { measureWork } = await import('./process/measure-work.js');
    return measureWork(address, source, queues);
  };
  const measures = config.metrics && (await measured(config.metrics));
  const companies = await openCompanyScoring(
    { databaseUrl: config.databaseUrl, tracesEndpoint: config.tracesEndpoint },
    config.scoringThreads,
  );
  awaitSpreadsheets();
  const ending = new AbortController();
  const recomputing = {
    source,
    threads: openScoringThreads(1),
    methods,
    stopping: ending.signal,
  };

  const freezing = { source, methods, threads: openFreezingThread() };
  const publishing = { source, methods, threads: openPublishingThread() };

  const score = async (job: ScoreCompany) => {
    const { recordedAt, ...landed } = await companies.score(job, today());
    measures?.landed(recordedAt);
    return landed;
  };
  const scoring = queues.process<ScoreCompany, unknown>(
    SCORE_COMPANY,
    async (job, { attempt }) => {
      const landed = await score(job);
      log.info({ ...landed, requestId: job.requestId, attempt }, 'scored');
      return landed;
    },
    { concurrency: 4, lockMs: LOCK_MS },
  );
  // A queue of its own: a fresh declaration waits for the company that is being scored, not for all.
  const backlog = queues.process<ScoreBacklog, unknown>(
    SCORE_BACKLOG,
    async ({ prefix, requestId }, { attempt }) => {
      const scored = await scoreBacklog(
        {
          source,
          atOnce: config.scoringThreads + 1,
          score: (companyId) => score({ companyId, requestId }),
        },
        today(),
        { prefix },
      );
      log.info({ prefix, companies: scored.companies.length, requestId, attempt }, 'scored');
      return scored;
    },
    { concurrency: 1, lockMs: LOCK_MS },
  );
  const importing = queues.process<ImportDeclarations, unknown>(
    IMPORT_DECLARATIONS,
    (job, context) =>
      importDeclarations(
        { source, queues, today: today(), readAlong: companies.readAlong },
        job,
        context,
      ),
    { concurrency: 1, lockMs: LOCK_MS },
  );
  for (const worker of [scoring, backlog, importing]) {
    worker.on('failed', (job, error) => {
      log.error({ err: error, queue: worker.name, job: job?.data }, 'job failed');
      measures?.jobEnded(worker.name, 'failed', job);
    });
    worker.on('completed', (job) => measures?.jobEnded(worker.name, 'completed', job));
    worker.on('error', (error) => log.error({ err: error, queue: worker.name }, 'worker error'));
  }

  const repeat = (everyMs: number, name: string, task: () => Promise<unknown>) =>
    every(everyMs, task, (error) => {
      log.error({ err: error }, name);
      measures?.taskFailed(name);
    });
  const timers = [
    repeat(RELAY_EVERY_MS, 'relay', () => relayOutbox(source, queues)),
    repeat(
      WINDOWS_EVERY_MS,
      'windows',
      onceADay(today, (day) => moveWindows(source, day)),
    ),
    repeat(
      UPGRADE_EVERY_MS,
      'upgrade',
      // After an upgrade at once; daily, since another worker may still have been an older one.
      onceADay(today, async () => {
        const older = await askAfterUpgrade(source, ending.signal);
        if (older > 0) log.info({ quarters: older }, 'scores are asked for again');
      }),
    ),
    repeat(SWEEP_EVERY_MS, 'sweep', () => sweepStale(source, queues, today())),
    repeat(RESUME_EVERY_MS, 'resume imports', () => resumeImports(source, queues)),
    repeat(ANCHOR_EVERY_MS, 'anchor', () => anchorYesterday(source, today())),
    repeat(RECOMPUTE_EVERY_MS, 'recompute', () => recomputeAll(recomputing, today())),
    repeat(MAIL_EVERY_MS, 'mail', () => sendMails(source, mailServer)),
    repeat(PURGE_EVERY_MS, 'purge', () => purgeExpired(source)),
    repeat(FREEZE_EVERY_MS, 'freeze', () => freezePeerGroups(freezing, today())),
    repeat(PUBLISH_EVERY_MS, 'publish', () => publishTerritories(publishing, today())),
  ];
  const health =
    config.healthPort === undefined ? undefined : await serveHealth(config.healthPort, source);
  log.info({ queues: queues.backend, method: method.document.version }, 'ready');

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    ending.abort();
    await Promise.all(timers.map((timer) => timer.stop()));
    await queues.close();
    const pools = [recomputing, freezing, publishing].map((one) => one.threads);
    await Promise.all([companies, ...pools].map((pool) => pool.close()));
    health?.close();
    measures?.close();
    mailServer?.close();
    await source.destroy();
    await stopTracing().catch(() => undefined);
    // What still looks for a Redis that is gone must not keep the process.
    process.exit();
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
