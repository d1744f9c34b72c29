import { checkPassword } from '@ancrage/contract/account/check-password';
import { problem, type Problem } from '@ancrage/contract/problem/problem';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Guesses (as a power of ten) that a password must outlast; sign-in bears some 800 a day. */
const GUESSES_LOG10_MIN = 9;

/**
 * Characters that are judged. What follows makes a password no weaker, and substitutions such as 4
 * for a make a judgement of all of them several times as long.
 */
const JUDGED = 40;

/** Stands among a person's own words, and for those that are too long to be judged whole. */
const OWN_WORD = 'ancrage';

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
  const { guessesLog10 } = estimator.check(briefly(password, own), [...own, OWN_WORD]);
  return guessesLog10 < GUESSES_LOG10_MIN ? [problem('account.password_guessable', path)] : [];
}

/** The beginning of a password; a long word of one's own in it adds no more than a short one. */
function briefly(password: string, own: readonly string[]): string {
  let text = password;
  for (const word of own) {
    const at = text.toLowerCase().indexOf(word.toLowerCase());
    if (at < 0 || word.length <= OWN_WORD.length) continue;
    text = text.slice(0, at) + OWN_WORD + text.slice(at + word.length);
  }
  return text.slice(0, JUDGED);
}
