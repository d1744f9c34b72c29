import { afterEach, expect, jest, test } from '@jest/globals';
import { hashOfRecoveryCode, newRecoveryCodes, secretFor, stepOf } from './totp';

/** RFC 6238, appendix B: the secret and codes of SHA-1, cut to six digits. */
const SECRET = Buffer.from('12345678901234567890');

afterEach(() => {
  jest.useRealTimers();
});

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('at %i s the code is %s, as RFC 6238 prints it', (seconds, code) => {
  jest.useFakeTimers({ now: seconds * 1000 });
  const step = Math.floor(seconds / 30);
  expect(stepOf(SECRET, code)).toEqual({ step, drift: 0 });
  jest.setSystemTime((seconds + 30) * 1000);
  expect(stepOf(SECRET, code)).toEqual({ step, drift: -1 });
  jest.setSystemTime((seconds - 30) * 1000);
  expect(stepOf(SECRET, code)).toEqual({ step, drift: 1 });
  jest.setSystemTime((seconds + 90) * 1000);
  expect(stepOf(SECRET, code)).toBeNull();
});

test.each(['', '12345', '1234567', 'abcdef', '００００００'])('"%s" is no code', (code) => {
  expect(stepOf(SECRET, code)).toBeNull();
});

test('an authenticator is told the secret as it expects it', () => {
  const { secret, uri } = secretFor(SECRET, 'a@b.example');
  expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  expect(uri).toContain('otpauth://totp/Ancrage:a%40b.example?issuer=Ancrage&secret=GEZDGNBV');
});

test('recovery codes are ten, all different, and found however they are typed', () => {
  const { codes, hashes } = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([a-z2-9]{6}-){3}[a-z2-9]{6}$/);
  const [code = ''] = codes;
  expect(hashOfRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toEqual(hashes[0]);
});
