import { createHash, randomBytes } from 'node:crypto';

/** A secret that is handed out once. */
export interface SecretToken {
  readonly token: string;
  /** All that is kept of it: the table is of no use to a thief (ASVS 5, 6.5.2). */
  readonly hash: Buffer;
}

/** Draws an opaque token of 256 bits. */
export function newSecretToken(prefix = ''): SecretToken {
  const token = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOfToken(token) };
}

/** The hash under which the database knows a token. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
