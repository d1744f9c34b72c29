import type { DataSource } from 'typeorm';
import { newSecretToken } from '../http/secret-token';
import { SESSION_LIFETIME } from './session-cookie';

/** Opens a session of a member in an organisation, and answers its token. */
export async function openSession(
  source: DataSource,
  userId: string,
  organisationId: string,
): Promise<string> {
  const { token, hash } = newSecretToken();
  await source.query('SELECT ancrage.open_session($1, $2, $3, $4)', [
    hash,
    userId,
    organisationId,
    SESSION_LIFETIME,
  ]);
  return token;
}
