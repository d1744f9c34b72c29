import { availableParallelism } from 'node:os';
import { readMetricsAddress, type MetricsAddress } from '@ancrage/telemetry/metrics-settings';
import { readTracesEndpoint } from '@ancrage/telemetry/trace';

/** Settings of the worker process, read once at start from the environment. */
export interface Config {
  readonly databaseUrl: string;
  readonly queueDatabaseUrl: string;
  readonly redisUrl: string | undefined;
  /** The mail server, and the address that mails come from; without one mails are kept. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined;
  readonly healthPort: number | undefined;
  /** Where the metrics are read; absent where nobody reads them. */
  readonly metrics: MetricsAddress | undefined;
  /** Collector that traces are sent to; absent where nothing is traced. */
  readonly tracesEndpoint: string | undefined;
  /** Threads that score; the event loop stays free for the queues and the database. */
  readonly scoringThreads: number;
  readonly logLevel: string;
}

/**
 * Reads and checks the settings.
 *
 * @throws Error that names every variable that is missing or wrong, and what it should hold.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const wrong: string[] = [];
  const postgresUrl = (name: string, role: string): string => {
    const value = env[name] ?? '';
    if (!/^postgres(ql)?:\/\//.test(value)) {
      wrong.push(`${name} must be the postgres:// address of ${role}`);
    }
    return value;
  };
  const databaseUrl = postgresUrl('DATABASE_WORKER_URL', 'ancrage_worker');
  const redisUrl = env.REDIS_URL || undefined;
  if (redisUrl !== undefined && !/^rediss?:\/\//.test(redisUrl)) {
    wrong.push(`REDIS_URL must be a redis:// address (it is "${redisUrl}")`);
  }
  const queueDatabaseUrl = redisUrl ? '' : postgresUrl('QUEUE_DATABASE_URL', 'ancrage_queue');
  if (env.HEALTH_PORT && !/^\d{1,5}$/.test(env.HEALTH_PORT)) {
    wrong.push(`HEALTH_PORT must be a port number (it is "${env.HEALTH_PORT}")`);
  }
  if (env.SCORING_THREADS && !/^[1-9]\d?$/.test(env.SCORING_THREADS)) {
    wrong.push(`SCORING_THREADS must be a number from 1 to 99 (it is "${env.SCORING_THREADS}")`);
  }
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = env;
  if (smtpUrl && !/^smtps?:\/\//.test(smtpUrl)) wrong.push('SMTP_URL must be a smtp:// address');
  if (smtpUrl && !/^[^<>@]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(from ?? '')) {
    wrong.push('MAIL_FROM must be the address that mails come from, where SMTP_URL is set');
  }
  const metrics = readMetricsAddress(env, wrong);
  const tracesEndpoint = readTracesEndpoint(env, wrong);
  if (wrong.length > 0) throw new Error(`The settings are not right:\n  ${wrong.join('\n  ')}`);
  return {
    databaseUrl,
    queueDatabaseUrl,
    redisUrl,
    mail: smtpUrl && from ? { smtpUrl, from } : undefined,
    healthPort: env.HEALTH_PORT ? Number(env.HEALTH_PORT) : undefined,
    metrics,
    tracesEndpoint,
    scoringThreads: env.SCORING_THREADS
      ? Number(env.SCORING_THREADS)
      : Math.max(1, availableParallelism() - 1),
    logLevel: env.LOG_LEVEL ?? 'info',
  };
}
