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
}

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
    wrong.push(`${name} must be ${what} (it is ${value === undefined ? 'not set' : `"${value}"`})`);
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
  };
  if (wrong.length > 0) throw new Error(`The settings are not right:\n  ${wrong.join('\n  ')}`);
  return config;
}

function isPostgresUrl(value: string): boolean {
  return /^postgres(ql)?:\/\//.test(value);
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}
