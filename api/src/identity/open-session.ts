import type { RequestPlace } from '@ancrage/database/in-tenant';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { newSecretToken } from '../http/secret-token';
import { SESSION_LIFETIME } from './session-cookie';

/** From where somebody signs in, as the list of their sessions shows it. */
export interface SignInPlace extends RequestPlace {
  readonly agent: string;
}

/** The place of a request. */
export function placeOf(request: FastifyRequest): SignInPlace {
  return {
    address: request.ip,
    requestId: request.id,
    agent: (request.headers['user-agent'] ?? '').slice(0, 300),
  };
}

/** Opens a session of a member in an organisation, and answers its token. */
export async function openSession(
  source: DataSource,
  userId: string,
  organisationId: string,
  { address, agent }: SignInPlace,
): Promise<string> {
  const { token, hash } = newSecretToken();
  await source.query('SELECT ancrage.open_session($1, $2, $3, $4, $5, $6)', [
    hash,
    userId,
    organisationId,
    SESSION_LIFETIME,
    address,
    agent,
  ]);
  return token;
}
