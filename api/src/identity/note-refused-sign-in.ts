import type { RequestPlace } from '@ancrage/database/in-tenant';
import type { DataSource } from 'typeorm';

/**
 * Writes a refused sign-in into the logs that it concerns. How many there can be is bounded by the
 * attempts that are borne (`limitAttempts`): what is refused beyond them is not written.
 */
export async function noteRefusedSignIn(
  source: DataSource,
  who: { readonly email?: string; readonly userId?: string },
  step: 'password' | 'secondFactor',
  { address, requestId }: RequestPlace,
): Promise<void> {
  await source.query('SELECT ancrage.note_refused_sign_in($1, $2, $3, $4, $5)', [
    who.email ?? null,
    who.userId ?? null,
    step,
    address,
    requestId,
  ]);
}
