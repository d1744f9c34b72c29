import { randomUUID } from 'node:crypto';
import { isEmail } from '@ancrage/contract/account/check-password';
import { problem, type Problem } from '@ancrage/contract/problem/problem';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { connect } from '@ancrage/database/connect';
import { passwordProblems } from '../choose-password';
import { hashPassword } from '../password';
import type { AdministratorAnswers } from './read-answers';

/**
 * Makes a platform administrator, and the platform's own organisation when there is none. An
 * account that exists keeps its password and becomes a member of the platform.
 *
 * @param databaseUrl A role that may become the schema's owner.
 * @returns What was done, as a sentence.
 * @throws Error with one sentence per problem of the answers.
 */
export async function createAdministrator(
  databaseUrl: string,
  answers: AdministratorAnswers,
): Promise<string> {
  const email = answers.email.trim();
  if (!isEmail(email)) refuse([problem('account.email_invalid', 'email', { value: email })]);
  const source = await connect({ url: databaseUrl, application: 'ancrage-admin', poolMax: 1 });
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('SET LOCAL ROLE ancrage_owner');
    const [known] = (await runner.query(
      'SELECT id FROM ancrage.app_user WHERE lower(email) = lower($1)',
      [email],
    )) as { id: string }[];
    const userId = known?.id ?? (await openAccount(runner, { ...answers, email }));
    await runner.query(
      `INSERT INTO ancrage.organisation (id, type, name) VALUES ($1, 'platform', 'Ancrage')
       ON CONFLICT (type) WHERE type = 'platform' DO NOTHING`,
      [randomUUID()],
    );
    await runner.query(
      `INSERT INTO ancrage.membership (user_id, organisation_id, role)
       SELECT $1, id, 'platformAdministrator' FROM ancrage.organisation WHERE type = 'platform'
       ON CONFLICT DO NOTHING`,
      [userId],
    );
    await runner.commitTransaction();
    return known
      ? `${email} avait déjà un compte : il administre maintenant la plateforme, avec le même mot de passe.`
      : `${email} administre la plateforme. Connectez-vous avec cette adresse et ce mot de passe.`;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
    await source.destroy();
  }
}

async function openAccount(
  runner: { query(sql: string, parameters: unknown[]): Promise<unknown> },
  { email, name, password }: AdministratorAnswers,
): Promise<string> {
  refuse(passwordProblems(password, [email, name]));
  const id = randomUUID();
  await runner.query(
    'INSERT INTO ancrage.app_user (id, email, display_name, password_hash) VALUES ($1, $2, $3, $4)',
    [id, email, name || email, await hashPassword(password)],
  );
  return id;
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new Error(problems.map((found) => problemSentence(found, 'fr')).join('\n'));
}
