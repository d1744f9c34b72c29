import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { refuse } from './problem-exception';

/** Attempts that are borne in a window, by subject and by network address. */
interface Limit {
  readonly bySubject: number;
  readonly byAddress: number;
  readonly minutes: number;
}

/** What is limited, and how far: a person who errs passes, a programme that guesses does not. */
const LIMITS = {
  signIn: { bySubject: 8, byAddress: 40, minutes: 15 },
  secondFactor: { bySubject: 6, byAddress: 40, minutes: 15 },
  passwordReset: { bySubject: 4, byAddress: 30, minutes: 60 },
  registration: { bySubject: 4, byAddress: 30, minutes: 60 },
  invitation: { bySubject: 40, byAddress: 80, minutes: 60 },
} as const satisfies Readonly<Record<string, Limit>>;

/** A kind of attempt. */
export type AttemptKind = keyof typeof LIMITS;

/**
 * Counts an attempt before it is made, and refuses it beyond the limit. It counts as failed until
 * it is forgiven, so that attempts sent all at once are counted too.
 *
 * @param subject Whose attempts are counted together: an address, an organisation.
 * @throws `session.too_many_attempts`, which says how long to wait.
 */
export async function limitAttempts(
  source: DataSource,
  kind: AttemptKind,
  subject: string,
  address: string,
): Promise<void> {
  const { bySubject, byAddress, minutes } = LIMITS[kind];
  const [begun] = await source.query<{ allowed: boolean }[]>(
    'SELECT ancrage.begin_attempt($1, $2, $3, $4, $5, $6) AS allowed',
    [kind, subjectHash(subject), address, `${minutes} minutes`, bySubject, byAddress],
  );
  if (!begun?.allowed) refuse('session.too_many_attempts', '', { minutes });
}

/** Forgives the attempts of a subject, once one of them was right. */
export async function forgiveAttempts(
  source: DataSource,
  kind: AttemptKind,
  subject: string,
): Promise<void> {
  await source.query('SELECT ancrage.forgive_attempts($1, $2)', [kind, subjectHash(subject)]);
}

function subjectHash(subject: string): Buffer {
  return createHash('sha256').update(subject.trim().toLowerCase()).digest();
}
