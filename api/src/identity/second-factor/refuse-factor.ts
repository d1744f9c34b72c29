import { refuse } from '../../http/problem-exception';

/** What became of a code: only a right one of its own thirty seconds is taken. */
export type TakenFactor = 'taken' | 'expired' | 'wrong';

/** Refuses a code that was not taken, with the sentence that says which to type instead. */
export function refuseFactor(outcome: string | undefined): never {
  return refuse(
    outcome === 'expired' ? 'session.second_factor_expired' : 'session.second_factor_wrong',
    'code',
  );
}
