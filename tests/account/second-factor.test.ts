import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Authenticator, enrol, forgetTakenCode } from '../grounds/authenticator';
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
    readonly authenticator: Authenticator;
    readonly codes: readonly string[];
  }

  async function member(): Promise<TestMember & { session: Session }> {
    const made = await openAccount(grounds);
    await join(grounds, made, companyId, 'csrManager');
    return { ...made, session: await Session.signIn(grounds.apiUrl, made) };
  }

  /** A member whose second factor is in force, and whose present code is unused. */
  async function enrolled(): Promise<Enrolled> {
    const who = await member();
    const factor = await enrol(who.session, who.password);
    await forgetTakenCode(grounds, who);
    return { ...who, ...factor };
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
      { code: await new Authenticator(begun.body.secret).code() },
    );
    expect(right.body.codes).toHaveLength(10);
    const { answer, cookie } = await withPassword(who);
    expect(answer.code).toBe('session.second_factor_required');
    const halfway = await fetch(`${grounds.apiUrl}/api/session`, { headers: { cookie } });
    expect(halfway.status).toBe(401);
  });

  test('its code opens a session, once', async () => {
    const who = await enrolled();
    const [first, second] = [await withPassword(who), await withPassword(who)];
    const code = await who.authenticator.code();
    expect(await first.pass(code)).toBe('open');
    expect(await second.pass(code)).toBe('session.second_factor_wrong');
    await forgetTakenCode(grounds, who);
    expect(await second.pass(await who.authenticator.code())).toBe('open');
    expect(await second.pass(await who.authenticator.code())).toBe('session.second_factor_late');
  });

  test('its code lives thirty seconds: the one before is over, the one after not begun', async () => {
    const who = await enrolled();
    const { pass: attempt } = await withPassword(who);
    await who.authenticator.code();
    await forgetTakenCode(grounds, who);
    expect(await attempt(who.authenticator.at(-30))).toBe('session.second_factor_expired');
    expect(await attempt(who.authenticator.at(30))).toBe('session.second_factor_expired');
    expect(await attempt(who.authenticator.at(-90))).toBe('session.second_factor_wrong');
    expect(await attempt(await who.authenticator.code())).toBe('open');
  });

  test('a clock that is off is learned by two codes in a row, and known afterwards', async () => {
    const who = await enrolled();
    const ahead = new Authenticator(who.secret, 30);
    const [first, second] = [await withPassword(who), await withPassword(who)];
    const code = await ahead.code();
    expect(await first.pass(code)).toBe('session.second_factor_expired');
    expect(await first.pass(code)).toBe('session.second_factor_expired');
    // The half minute that the device waits for its next code.
    await grounds.owner.query(
      'UPDATE ancrage.second_factor SET missed_step = missed_step - 1 WHERE user_id = $1',
      [who.userId],
    );
    expect(await first.pass(await ahead.code())).toBe('open');
    await forgetTakenCode(grounds, who);
    expect(await second.pass(await who.authenticator.code())).toBe('session.second_factor_wrong');
    expect(await second.pass(await ahead.code())).toBe('open');
  });

  test('two late codes that are hours apart, or differently late, teach nothing', async () => {
    const who = await enrolled();
    const { pass: attempt } = await withPassword(who);
    await who.authenticator.code();
    await grounds.owner.query('UPDATE ancrage.second_factor SET last_step = 0 WHERE user_id = $1', [
      who.userId,
    ]);
    expect(await attempt(who.authenticator.at(-30))).toBe('session.second_factor_expired');
    await grounds.owner.query(
      'UPDATE ancrage.second_factor SET missed_step = missed_step - 5 WHERE user_id = $1',
      [who.userId],
    );
    expect(await attempt(who.authenticator.at(-30))).toBe('session.second_factor_expired');
    expect(await attempt(who.authenticator.at(30))).toBe('session.second_factor_expired');
    expect(await attempt(who.authenticator.at(60))).toBe('session.second_factor_expired');
    expect(await attempt(await who.authenticator.code())).toBe('open');
  });

  test('is enrolled by a code of its time alone', async () => {
    const who = await member();
    const { body } = await who.session.post<{ secret: string }>('/api/account/second-factor', {
      password: who.password,
    });
    const authenticator = new Authenticator(body.secret);
    const code = await authenticator.code();
    const confirm = (shown: string) =>
      who.session.post<ProblemBody>('/api/account/second-factor/confirmation', { code: shown });
    expect((await confirm(authenticator.at(-30))).body.code).toBe('session.second_factor_expired');
    expect((await confirm(code)).status).toBe(200);
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
    expect(await pass(cookie, await who.authenticator.code())).toBe('session.too_many_attempts');
  });

  test('the wait for it ends', async () => {
    const who = await enrolled();
    const { pass: attempt } = await withPassword(who);
    await grounds.owner.query(
      `UPDATE ancrage.pending_sign_in SET expires_at = now() - interval '1 second'
       WHERE user_id = $1`,
      [who.userId],
    );
    expect(await attempt(await who.authenticator.code())).toBe('session.second_factor_late');
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
    const path = `/api/members/${who.userId}/second-factor/removal`;
    const unlock = (by: Session) => by.post<ProblemBody>(path, { reason: 'deviceLost' });
    expect((await unlock(who.session)).status).toBe(403);
    expect((await administrator.post(path, {})).status).toBe(400);

    const elsewhere = (await openCompany(grounds, 'Cidrerie de Clohars')).id;
    await join(grounds, who, elsewhere, 'executive');
    const both = await unlock(administrator);
    expect(both.body.code).toBe('member.of_other_organisations');
    await grounds.owner.query('DELETE FROM ancrage.membership WHERE organisation_id = $1', [
      elsewhere,
    ]);
    expect((await unlock(administrator)).status).toBe(204);
    const log = await administrator.get<{ events: { what: string; reason: string | null }[] }>(
      `/api/audit?topic=account&subjectId=${who.userId}`,
    );
    expect(log.body.events[0]).toMatchObject({ what: 'second_factor_off', reason: 'deviceLost' });
    await mailbox.mailTo(who.email, /double authentification/);
    await Session.signIn(grounds.apiUrl, who);
    const again = await unlock(administrator);
    expect(again.body.code).toBe('account.second_factor_none');
  });
});
