/**
 * @typedef {Readonly<Record<string, string | undefined>>} Environment
 * @typedef {{ name: 'ancrage_api' | 'ancrage_worker', password: string }} LoginRole
 */

/** Passwords also stand inside addresses, where other characters would have to be encoded. */
const PASSWORD = /^[\w.~-]{16,}$/;

/**
 * Reads what `migrate` needs: the administrator's address, and the passwords with which the
 * processes' roles log in. The queues' role gets none, since here the queues are on Redis.
 *
 * @param {Environment} env
 * @returns {{ databaseUrl: string, roles: LoginRole[] }}
 * @throws {Error} that names every variable that is missing or wrong.
 */
export function readMigrateSettings(env) {
  const api = env.ANCRAGE_API_PASSWORD ?? '';
  const worker = env.ANCRAGE_WORKER_PASSWORD ?? '';
  refuseWrong([
    ...wrongAddress(env),
    ...wrongPassword('ANCRAGE_API_PASSWORD', api),
    ...wrongPassword('ANCRAGE_WORKER_PASSWORD', worker),
  ]);
  return {
    databaseUrl: env.DATABASE_URL ?? '',
    roles: [
      { name: 'ancrage_api', password: api },
      { name: 'ancrage_worker', password: worker },
    ],
  };
}

/**
 * Reads the administrator's address.
 *
 * @param {Environment} env
 * @returns {string}
 * @throws {Error} when it is missing or wrong.
 */
export function readDatabaseUrl(env) {
  refuseWrong(wrongAddress(env));
  return env.DATABASE_URL ?? '';
}

/** @param {Environment} env */
function wrongAddress({ DATABASE_URL }) {
  return /^postgres(ql)?:\/\//.test(DATABASE_URL ?? '')
    ? []
    : ["DATABASE_URL must be the postgres:// address of the database's administrator"];
}

/** @param {string} name @param {string} value */
function wrongPassword(name, value) {
  return PASSWORD.test(value)
    ? []
    : [`${name} must have at least 16 letters, digits, or characters of "_.~-"`];
}

/** @param {readonly string[]} wrong */
function refuseWrong(wrong) {
  if (wrong.length > 0) throw new Error(`The settings are not right:\n  ${wrong.join('\n  ')}`);
}
