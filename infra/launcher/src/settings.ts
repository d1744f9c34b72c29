/** What the person may set; every variable is optional. */
export interface Settings {
  /** Port that browsers use; without it the first free one from 3000 on. */
  readonly port: number | undefined;
  /** Address for an owner or administrator; replaces the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Keeps the queues in Redis instead of PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** Whether an empty database gets the demonstration data. */
  readonly demonstration: boolean;
  /** Origin that browsers use when a proxy stands before Ancrage. */
  readonly publicOrigin: string | undefined;
  /** Seals the secrets of the database; without it one is drawn and kept. */
  readonly secretsKey: string | undefined;
}

/**
 * Reads and checks the environment.
 *
 * @throws Error that names every variable that is wrong, and what it should hold.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const wrong: string[] = [];
  const optional = (name: string, what: string, fits: (value: string) => boolean) => {
    const value = env[name] || undefined;
    if (value !== undefined && !fits(value)) wrong.push(`${name} doit être ${what}`);
    return value;
  };
  const port = optional('PORT', 'un numéro de port (1 à 65535)', isPort);
  const settings: Settings = {
    port: port === undefined ? undefined : Number(port),
    databaseUrl: optional(
      'DATABASE_URL',
      'une adresse postgres://utilisateur:mot-de-passe@serveur/base',
      isPostgresUrl,
    ),
    redisUrl: optional('REDIS_URL', 'une adresse redis:// ou rediss://', (value) =>
      /^rediss?:\/\//.test(value),
    ),
    demonstration:
      optional('ANCRAGE_DEMO', '« none » ou rien', (value) => value === 'none') === undefined,
    publicOrigin: optional('PUBLIC_ORIGIN', 'une origine comme https://ancrage.example', isOrigin),
    secretsKey: optional(
      'SECRETS_KEY',
      'faite d’au moins 24 caractères',
      (value) => value.length >= 24,
    ),
  };
  if (wrong.length > 0) throw new Error(`Réglages à corriger :\n  ${wrong.join('\n  ')}`);
  return settings;
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
}

function isPostgresUrl(value: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) return false;
  const { hostname, username } = new URL(value);
  return hostname !== '' && username !== '';
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}
