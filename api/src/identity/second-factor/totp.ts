import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** As every authenticator reads it (RFC 6238): SHA-1, six digits, thirty seconds. */
const PERIOD_SECONDS = 30;
const SHAPE = { algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS } as const;
const ISSUER = 'Ancrage';

/** Steps that the clock of somebody's device may be off, before and after: a minute. */
const WINDOW = 2;

const RECOVERY_CODES = 10;
/** Without the letters that are taken for digits. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A new secret of 160 bits. */
export function newSecret(): Buffer {
  return randomBytes(20);
}

/** How an authenticator is told a secret: as text, and as the address that the QR code holds. */
export function secretFor(secret: Buffer, email: string): { secret: string; uri: string } {
  const totp = totpOf(secret, email);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The time step of a code, and how many steps that is from now. */
export interface ShownStep {
  readonly step: number;
  readonly drift: number;
}

/**
 * Which time step near now this is the code of; null when it is none. Whether the code is taken
 * is for the database to say, which knows how far off the device's clock is.
 */
export function stepOf(secret: Buffer, code: string): ShownStep | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const now = Date.now();
  const drift = totpOf(secret, '').validate({ token, window: WINDOW, timestamp: now });
  return drift === null ? null : { step: Math.floor(now / 1000 / PERIOD_SECONDS) + drift, drift };
}

/** New recovery codes, of some 119 random bits each, and the hashes that are kept of them. */
export function newRecoveryCodes(): { codes: string[]; hashes: Buffer[] } {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: 4 }, () => letters(6)).join('-'),
  );
  return { codes, hashes: codes.map(hashOfRecoveryCode) };
}

/** The hash of a recovery code, however it was typed. */
export function hashOfRecoveryCode(code: string): Buffer {
  const letters = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHash('sha256').update(letters).digest();
}

function letters(count: number): string {
  let text = '';
  while (text.length < count) {
    // Bytes that would favour the first letters are drawn again.
    for (const byte of randomBytes(count)) {
      if (byte < LETTERS.length * 8 && text.length < count) {
        text += LETTERS[byte % LETTERS.length];
      }
    }
  }
  return text;
}

function totpOf(secret: Buffer, label: string): TOTP {
  const { buffer, byteOffset, byteLength } = Uint8Array.from(secret);
  return new TOTP({
    ...SHAPE,
    issuer: ISSUER,
    label,
    secret: new Secret({ buffer: buffer.slice(byteOffset, byteOffset + byteLength) }),
  });
}
