import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A key that seals secrets, and the name under which the database remembers which it was. */
export interface SecretKey {
  readonly id: string;
  /** 256 bits. */
  readonly key: Buffer;
}

const CIPHER = 'aes-256-gcm';
/** As GCM wants them (NIST SP 800-38D): 96 random bits, never twice under one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The key and its name that a setting stands for; the name says nothing of the key. */
export function keyFrom(setting: string): SecretKey {
  const derived = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', setting, '', `ancrage ${purpose}`, bytes));
  return { id: derived('key name', 6).toString('hex'), key: derived('secret key', 32) };
}

/**
 * Seals a secret: nonce, tag and cipher text in a row.
 *
 * @param context Whose the secret is and what for: moved to another row, it does not open.
 */
export function seal({ key }: SecretKey, secret: Buffer, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(context, 'utf8'));
  const text = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/**
 * Opens what `seal` sealed.
 *
 * @throws Error when it was changed, moved, or sealed under another key.
 */
export function unseal({ key }: SecretKey, sealed: Buffer, context: string): Buffer {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context, 'utf8'))
    .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = sealed.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(text), decipher.final()]);
}
