import { setTimeout as wait } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import type { Grounds } from './grounds';
import type { TestMember } from './member';
import type { Session } from './session';

const STEP_MS = 30_000;
/** What it may take from reading a code to its check. */
const TYPING_MS = 5_000;

/** The application on a person's device, whose clock may be off. */
export class Authenticator {
  private readonly totp: TOTP;

  constructor(
    secret: string,
    private readonly offBySeconds = 0,
  ) {
    this.totp = new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, '')) });
  }

  /** The code that the device shows, some seconds before it goes. */
  async code(): Promise<string> {
    const left = STEP_MS - (Date.now() % STEP_MS);
    if (left < TYPING_MS) await wait(left);
    return this.at(0);
  }

  /** The code that the device shows so many seconds from now. */
  at(seconds: number): string {
    const timestamp = Date.now() + (seconds + this.offBySeconds) * 1000;
    return this.totp.generate({ timestamp });
  }
}

/** Puts a second factor in force, and answers what opens it. */
export async function enrol(
  session: Session,
  password: string,
): Promise<{ authenticator: Authenticator; secret: string; codes: readonly string[] }> {
  const { body: begun } = await session.post<{ secret: string }>('/api/account/second-factor', {
    password,
  });
  const authenticator = new Authenticator(begun.secret);
  const confirmed = await session.post<{ codes: string[] }>(
    '/api/account/second-factor/confirmation',
    { code: await authenticator.code() },
  );
  if (confirmed.status !== 200) throw new Error(`Not enrolled: ${JSON.stringify(confirmed.body)}`);
  return { authenticator, secret: begun.secret, codes: confirmed.body.codes };
}

/** Lets the code of now be taken although it was, as if half a minute had gone by. */
export async function forgetTakenCode(
  { owner }: Pick<Grounds, 'owner'>,
  { userId }: TestMember,
): Promise<void> {
  await owner.query(
    'UPDATE ancrage.second_factor SET last_step = last_step - 1 WHERE user_id = $1',
    [userId],
  );
}
