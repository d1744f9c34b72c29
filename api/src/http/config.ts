import { readMetricsAddress, type MetricsAddress } from '@ancrage/telemetry/metrics-settings';
import { readTracesEndpoint } from '@ancrage/telemetry/trace';
import { keyFrom, type SecretKey } from './seal';

/** Settings of the API process, read once at start from the environment. */
export interface Config {
  readonly databaseUrl: string;
  readonly queueDatabaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Origin that browsers use; cookies are `__Host-` and `Secure` when it is https. */
  readonly publicOrigin: string;
  /** Folder of the built web application; absent where another server serves it. */
  readonly webDist: string | undefined;
  readonly logLevel: string;
  /** Where the metrics are read; absent where nobody reads them. */
  readonly metrics: MetricsAddress | undefined;
  /** Collector that traces are sent to; absent where nothing is traced. */
  readonly tracesEndpoint: string | undefined;
  /** Keys of the secrets that are kept sealed: the present one, then those that it replaces. */
  readonly secretKeys: readonly SecretKey[];
  /** Of whom the installation demands a second factor, whatever their organisation decides. */
  readonly secondFactorOf: SecondFactorOf;
  /** Where clamd scans the files of others; absent where files are taken unscanned. */
  readonly scanner: ScannerAddress | undefined;
}

/** Where clamd listens. */
export interface ScannerAddress {
  readonly host: string;
  readonly port: number;
}

/** Everybody; whoever operates the platform; or those alone of whom their organisation demands it. */
const SECOND_FACTOR_OF = ['everybody', 'operators', 'organisations'] as const;

/** Of whom a second factor is demanded by the installation. */
export type SecondFactorOf = (typeof SECOND_FACTOR_OF)[number];

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/**
 * Reads and checks the settings.
 *
 * @throws Error that names every variable that is missing or wrong, and what it should hold.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const wrong: string[] = [];
  const need = (name: string, what: string, fits: (value: string) => boolean): string => {
    const value = env[name];
    if (value !== undefined && fits(value)) return value;
    const is = value === undefined ? 'not set' : name === 'SECRETS_KEY' ? 'not' : `"${value}"`;
    wrong.push(`${name} must be ${what} (it is ${is})`);
    return '';
  };
  const optional = (name: string, what: string, fits: (value: string) => boolean) =>
    env[name] ? need(name, what, fits) : undefined;
  const port = need('PORT', 'a port number', (value) => /^\d{1,5}$/.test(value));
  const config: Config = {
    databaseUrl: need('DATABASE_API_URL', 'the postgres:// address of ancrage_api', isPostgresUrl),
    queueDatabaseUrl: env.REDIS_URL
      ? ''
      : need('QUEUE_DATABASE_URL', 'the postgres:// address of ancrage_queue', isPostgresUrl),
    redisUrl: optional('REDIS_URL', 'a redis:// address', (value) => /^rediss?:\/\//.test(value)),
    host: env.HOST ?? '127.0.0.1',
    port: Number(port),
    publicOrigin:
      optional('PUBLIC_ORIGIN', 'an origin such as https://ancrage.example', isOrigin) ??
      `http://127.0.0.1:${port}`,
    webDist: env.WEB_DIST,
    logLevel:
      optional('LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`, (v) => LOG_LEVELS.includes(v)) ??
      'info',
    metrics: readMetricsAddress(env, wrong),
    tracesEndpoint: readTracesEndpoint(env, wrong),
    secretKeys: need('SECRETS_KEY', SECRETS_KEY_IS, isSecretKeys).split(' ').map(keyFrom),
    secondFactorOf: (optional('SECOND_FACTOR', `one of ${SECOND_FACTOR_OF.join(', ')}`, (value) =>
      SECOND_FACTOR_OF.some((group) => group === value),
    ) ?? 'everybody') as SecondFactorOf,
    scanner: scannerFrom(optional('CLAMD_URL', 'tcp://host:port or none', isScannerUrl)),
  };
  if (wrong.length > 0) throw new Error(`The settings are not right:\n  ${wrong.join('\n  ')}`);
  return config;
}

const SECRETS_KEY_IS =
  'at least 24 letters, digits or "_.~+/=-", as openssl rand -hex 24 gives; older ones after it, with a space between';

function isSecretKeys(value: string): boolean {
  const all = value.split(' ');
  return all.every((one) => /^[\w.~+/=-]{24,}$/.test(one)) && new Set(all).size === all.length;
}

function isPostgresUrl(value: string): boolean {
  return /^postgres(ql)?:\/\//.test(value);
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}

function isScannerUrl(value: string): boolean {
  return value === 'none' || /^tcp:\/\/[^/:]+:\d{1,5}$/.test(value);
}

function scannerFrom(value: string | undefined): ScannerAddress | undefined {
  if (value === undefined || value === 'none') return undefined;
  const [host = '', port] = value.slice('tcp://'.length).split(':');
  return { host, port: Number(port) };
}
