import { problem, type Problem } from '../problem/problem';

/** Fewest and most characters of a password (ASVS 5, 6.2.1 and 6.2.9). */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** Says whether a text has the form of an e-mail address, as far as a form can tell. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"(),;:\\]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}

/** What is wrong with a password by itself; whether it is easily guessed is asked elsewhere. */
export function checkPassword(password: string, path = 'password'): Problem[] {
  return [...password].length < PASSWORD_MIN
    ? [problem('account.password_too_short', path, { min: PASSWORD_MIN })]
    : [];
}
