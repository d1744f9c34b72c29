import { checkPassword } from '@ancrage/contract/account/check-password';
import { problem, type Problem } from '@ancrage/contract/problem/problem';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Guesses (as a power of ten) that a password must outlast; sign-in bears some 800 a day. */
const GUESSES_LOG10_MIN = 9;

/**
 * Characters that are judged. What follows makes a password no weaker, and substitutions such as 4
 * for a make the time of a judgement grow with the square of the length.
 */
const JUDGED = 40;

/** Read on first use: the dictionaries have no place in the start of a process. */
let estimator: ZxcvbnFactory | undefined;

/**
 * What stands against a password that somebody chooses: too short, or among those that are tried
 * first: known passwords, sequences, and the person's own name, address and organisation.
 */
export function passwordProblems(
  password: string,
  own: readonly string[],
  path = 'password',
): Problem[] {
  const short = checkPassword(password, path);
  if (short.length > 0) return short;
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const { guessesLog10 } = estimator.check(password.slice(0, JUDGED), [...own, 'ancrage']);
  return guessesLog10 < GUESSES_LOG10_MIN ? [problem('account.password_guessable', path)] : [];
}
