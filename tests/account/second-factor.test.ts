import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { openCompany } from '../grounds/company';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { openMailbox, type Mailbox } from '../grounds/mailbox';
import { join, openAccount, type TestMember } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';

describe('a second factor', () => {
  let grounds: Grounds;
  let mailbox: Mailbox;
  let companyId: string;

  beforeAll(async () => {
    mailbox = await openMailbox();
    grounds = await openGrounds({ worker: mailbox.settings });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    companyId = (await openCompany(grounds, 'Cidrerie de Guidel')).id;
  });
  afterAll(async () => {
    await grounds.close();
    await mailbox.close();
  });

  interface Enrolled extends TestMember {
    readonly session: Session;
    readonly secret: string;
    readonly codes: readonly string[];
  }

  async function member(): Promise<TestMember & { session: Session }> {
    const made = await openAccount(grounds);
    await join(grounds, made, companyId, 'csrManager');
    return { ...made, session: await Session.signIn(grounds.apiUrl, made) };
  }

  /** A member who confirmed with the code of a step before, so that the present one is unused. */
  async function enrolled(): Promise<Enrolled> {
    const who = await member();
    const begun = await who.session.post<{ secret: string; uri: string }>(
      '/api/account/second-factor',
      { password: who.password },
    );
    const { secret } = begun.body;
    const confirm = () =>
      who.session.post<{ codes: string[] }>('/api/account/second-factor/confirmation', {
        code: codeAt(secret, -30),
      });
    let confirmed = await confirm();
    // The step may have ended on the way.
    if (confirmed.status === 401) confirmed = await confirm();
    expect(confirmed.status).toBe(200);
    return { ...who, secret, codes: confirmed.body.codes };
  }

  function codeAt(secret: string, secondsFromNow = 0): string {
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    return totp.generate({ timestamp: Date.now() + secondsFromNow * 1000 });
  }

  /** The password's answer, and what its cookie lets one try as codes. */
  async function withPassword({ email, password }: TestMember) {
    const response = await fetch(`${grounds.apiUrl}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const answer = (await response.json()) as ProblemBody;
    return { answer, cookie, pass: (code: string) => pass(cookie, code) };
  }

  async function pass(cookie: string, code: string): Promise<string> {
    const response = await fetch(`${grounds.apiUrl}/api/session/second-factor`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ code }),
    });
    return response.status === 204 ? 'open' : ((await response.json()) as ProblemBody).code;
  }

  test('is in force once a first code was shown; then the password alone opens nothing', async () => {
    const who = await member();
    const begun = await who.session.post<{ secret: string; uri: string }>(
      '/api/account/second-factor',
      { password: who.password },
    );
    expect(begun.body.uri).toContain(`secret=${begun.body.secret}`);
    await Session.signIn(grounds.apiUrl, who);
    const wrong = await who.session.post<ProblemBody>('/api/account/second-factor/confirmation', {
      code: '000000',
    });
    expect(wrong.body.code).toBe('session.second_factor_wrong');
    const right = await who.session.post<{ codes: string[] }>(
      '/api/account/second-factor/confirmation',
      { code: codeAt(begun.body.secret) },
    );
    expect(right.body.codes).toHaveLength(10);
    const { answer, cookie } = await withPassword(who);
    expect(answer.code).toBe('session.second_factor_required');
    const halfway = await fetch(`${grounds.apiUrl}/api/session`, { headers: { cookie } });
    expect(halfway.status).toBe(401);
  });

  test('its code opens a session, once', async () => {
    const who = await enrolled();
    const code = codeAt(who.secret);
    const [first, second] = [await withPassword(who), await withPassword(who)];
    expect(await first.pass(code)).toBe('open');
    expect(await second.pass(code)).toBe('session.second_factor_wrong');
    expect(await second.pass(codeAt(who.secret, 30))).toBe('open');
    expect(await second.pass(codeAt(who.secret, 30))).toBe('session.second_factor_late');
  });

  test('ten at once with one code open one session', async () => {
    const who = await enrolled();
    const code = who.codes[0] ?? '';
    const waits = await Promise.all(Array.from({ length: 5 }, () => withPassword(who)));
    const answers = await Promise.all(waits.map(({ pass: attempt }) => attempt(code)));
    expect(answers.filter((answer) => answer === 'open')).toHaveLength(1);
  });

  test('a recovery code opens once, and new ones replace the old', async () => {
    const who = await enrolled();
    const [code = '', other = ''] = who.codes;
    expect(await (await withPassword(who)).pass(code.toUpperCase())).toBe('open');
    expect(await (await withPassword(who)).pass(code)).toBe('session.second_factor_wrong');
    const state = await who.session.get('/api/account/second-factor');
    expect(state.body).toEqual({ confirmed: true, recoveryCodesLeft: 9 });
    const renewed = await who.session.post<{ codes: string[] }>(
      '/api/account/second-factor/recovery-codes',
      { password: who.password },
    );
    expect(await (await withPassword(who)).pass(other)).toBe('session.second_factor_wrong');
    expect(await (await withPassword(who)).pass(renewed.body.codes[0] ?? '')).toBe('open');
  });

  test('guesses lock it for a while, for the right code too, and it is said', async () => {
    const who = await enrolled();
    const { pass: attempt, cookie } = await withPassword(who);
    const answers: string[] = [];
    for (let guess = 0; guess < 7; guess += 1) answers.push(await attempt(`00000${guess}`));
    expect(answers.filter((code) => code === 'session.second_factor_wrong')).toHaveLength(6);
    expect(answers[6]).toBe('session.too_many_attempts');
    expect(await pass(cookie, codeAt(who.secret))).toBe('session.too_many_attempts');
  });

  test('the wait for it ends', async () => {
    const who = await enrolled();
    const { pass: attempt } = await withPassword(who);
    await grounds.owner.query(
      `UPDATE ancrage.pending_sign_in SET expires_at = now() - interval '1 second'
       WHERE user_id = $1`,
      [who.userId],
    );
    expect(await attempt(codeAt(who.secret))).toBe('session.second_factor_late');
  });

  test('a new password leaves it in force', async () => {
    const who = await enrolled();
    await grounds.owner.query(`UPDATE ancrage.password_reset SET used_at = now()`);
    await Session.nobody(grounds.apiUrl).post('/api/password-resets', { email: who.email });
    const { text } = await mailbox.mailTo(who.email, /nouveau mot de passe/);
    const token = /#(\S+)/.exec(text ?? '')?.[1];
    const password = 'quatre goélands sur le quai';
    await Session.nobody(grounds.apiUrl).post('/api/password-resets/completion', {
      token,
      password,
    });
    const { answer } = await withPassword({ ...who, password });
    expect(answer.code).toBe('session.second_factor_required');
  });

  test('is taken away with the password alone, and the person is told', async () => {
    const who = await enrolled();
    const remove = (password: string) =>
      who.session.post<ProblemBody>('/api/account/second-factor/removal', { password });
    expect((await remove('pas la bonne')).body.code).toBe('account.password_wrong');
    expect((await remove(who.password)).status).toBe(204);
    await mailbox.mailTo(who.email, /double authentification/);
    await Session.signIn(grounds.apiUrl, who);
  });

  test('broken glass: whoever manages the members lets in who lost everything', async () => {
    const who = await enrolled();
    const head = await openAccount(grounds);
    await join(grounds, head, companyId, 'companyAdministrator');
    const administrator = await Session.signIn(grounds.apiUrl, head);
    const path = `/api/members/${who.userId}/second-factor`;
    expect((await who.session.send('DELETE', path)).status).toBe(403);

    const elsewhere = (await openCompany(grounds, 'Cidrerie de Clohars')).id;
    await join(grounds, who, elsewhere, 'executive');
    const both = await administrator.send<ProblemBody>('DELETE', path);
    expect(both.body.code).toBe('member.of_other_organisations');
    await grounds.owner.query('DELETE FROM ancrage.membership WHERE organisation_id = $1', [
      elsewhere,
    ]);
    expect((await administrator.send('DELETE', path)).status).toBe(204);
    await mailbox.mailTo(who.email, /double authentification/);
    await Session.signIn(grounds.apiUrl, who);
    const again = await administrator.send<ProblemBody>('DELETE', path);
    expect(again.body.code).toBe('account.second_factor_none');
  });
});
