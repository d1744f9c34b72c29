import { hash } from '@node-rs/argon2';
import { DEMONSTRATION_ACCOUNTS, PLATFORM } from '../accounts';
import type { CompanyIdentity } from '../company/company-identity';
import { SeededRandom } from '../seeded-random';
import type { SqlRunner } from './sql-runner';

/** Argon2id with the cost of every other account of the product. */
const ARGON2 = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/**
 * Opens the platform and the accounts. The CSR manager is the one who declared in the company's name: the ledger's
 * actor is that of the membership. The passphrase is the same for all, so it is hashed once.
 */
export async function insertAccounts(
  runner: SqlRunner,
  companies: readonly CompanyIdentity[],
): Promise<void> {
  await runner.query(
    `INSERT INTO ancrage.organisation (id, type, name) VALUES ($1, 'platform', $2)`,
    [new SeededRandom('platform').uuid(), PLATFORM],
  );
  const hashes = new Map<string, string>();
  for (const { email, password, role, organisation, displayName } of DEMONSTRATION_ACCOUNTS) {
    const passwordHash = hashes.get(password) ?? (await hash(password, ARGON2));
    hashes.set(password, passwordHash);
    const random = new SeededRandom(`account/${email}`);
    const userId = random.uuid();
    const company = companies.find(({ plan }) => plan.name === organisation);
    const actor = role === 'csrManager' && company ? company.actors.company : random.uuid();
    await runner.query(
      `INSERT INTO ancrage.app_user (id, email, display_name, password_hash) VALUES ($1, $2, $3, $4)`,
      [userId, email, displayName, passwordHash],
    );
    await runner.query(
      `INSERT INTO ancrage.membership (user_id, organisation_id, role, actor)
       SELECT $1, id, $2, $3 FROM ancrage.organisation WHERE name = $4`,
      [userId, role, actor, organisation],
    );
  }
}
