import { describe, expect, test } from '@jest/globals';
import { checkPassword, isEmail, PASSWORD_MIN } from './check-password';

describe('what a person types to open an account', () => {
  test.each(['a@b.fr', 'prenom.nom+ancrage@sous.domaine.example', 'élève@école.fr'])(
    '%s is an address',
    (text) => expect(isEmail(text)).toBe(true),
  );

  test.each(['', 'a', 'a@b', '@b.fr', 'a b@c.fr', 'a@b..fr', 'a@@b.fr', `${'a'.repeat(250)}@b.fr`])(
    '"%s" is none',
    (text) => expect(isEmail(text)).toBe(false),
  );

  test('a password is counted in characters, whatever their bytes', () => {
    expect(checkPassword('é'.repeat(PASSWORD_MIN))).toEqual([]);
    expect(checkPassword('é'.repeat(PASSWORD_MIN - 1))[0]?.code).toBe('account.password_too_short');
  });
});
