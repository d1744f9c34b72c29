import { problem } from '@ancrage/contract/problem/problem';
import { refuseIfAny } from '../http/problem-exception';
import { passwordProblems } from './choose-password';
import { hashPassword } from './password';

/** How somebody who has no account asks for one, behind a link that was mailed to them. */
export interface Newcomer {
  readonly name: string;
  readonly password: string;
  /** Words that a password of theirs may not rest on, besides the name. */
  readonly own: readonly string[];
}

/**
 * Checks the name and the password of a new account, and answers the password's hash.
 *
 * @throws `request.required` without a name, and the problems of the password, all at once.
 */
export async function checkNewcomer({ name, password, own }: Newcomer): Promise<string> {
  refuseIfAny([
    ...(name === '' ? [problem('request.required', 'displayName', { field: 'displayName' })] : []),
    ...passwordProblems(password, [...own, name]),
  ]);
  return hashPassword(password);
}
