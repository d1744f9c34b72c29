import { randomUUID } from 'node:crypto';
import { isEmail } from '@ancrage/contract/account/check-password';
import { problem } from '@ancrage/contract/problem/problem';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { connect } from '@ancrage/database/connect';
import { newSecretToken } from '../../http/secret-token';

/** How long the link holds: whoever runs the command is expected to open it at once. */
const LINK_HOURS = 24;

/** An invitation to administer the platform, as the one who runs the command is told of it. */
export interface AdministratorLink {
  /** The only place where the link's secret ever stands. */
  readonly link: string;
  readonly expiresAt: Date;
}

/**
 * Invites an address to administer the platform, whose own organisation is made when there is none.
 * The link is answered and not mailed: the first administrator comes before any mail server. A new
 * link for the same address replaces the open one.
 *
 * @param databaseUrl A role that may become the schema's owner.
 * @param origin Where browsers find the platform.
 * @returns Null when the address administers the platform already.
 * @throws Error with one sentence when the address is none.
 */
export async function createAdministrator(
  databaseUrl: string,
  origin: string,
  given: string,
): Promise<AdministratorLink | null> {
  const email = given.trim();
  if (!isEmail(email)) {
    throw new Error(
      problemSentence(problem('account.email_invalid', 'email', { value: email }), 'fr'),
    );
  }
  const source = await connect({ url: databaseUrl, application: 'ancrage-admin', poolMax: 1 });
  try {
    return await source.transaction(async (transaction) => {
      await transaction.query('SET LOCAL ROLE ancrage_owner');
      await transaction.query(
        `INSERT INTO ancrage.organisation (id, type, name) VALUES ($1, 'platform', 'Ancrage')
         ON CONFLICT (type) WHERE type = 'platform' DO NOTHING`,
        [randomUUID()],
      );
      const known = await transaction.query<unknown[]>(
        `SELECT FROM ancrage.membership m JOIN ancrage.app_user u ON u.id = m.user_id
         WHERE lower(u.email) = lower($1) AND m.role = 'platformAdministrator'
           AND m.left_at IS NULL`,
        [email],
      );
      if (known.length > 0) return null;
      const { token, hash } = newSecretToken();
      const [made] = await transaction.query<{ expires_at: Date }[]>(
        `INSERT INTO ancrage.invitation
           (id, organisation_id, email, role, language, token_hash, expires_at)
         SELECT $1, id, $2, 'platformAdministrator', 'fr', $3, now() + make_interval(hours => $4)
         FROM ancrage.organisation WHERE type = 'platform' RETURNING expires_at`,
        [randomUUID(), email, hash, LINK_HOURS],
      );
      if (!made) throw new Error('La plateforme n’a pas d’organisation.');
      return { link: `${origin}/invitation#${token}`, expiresAt: made.expires_at };
    });
  } finally {
    await source.destroy();
  }
}
