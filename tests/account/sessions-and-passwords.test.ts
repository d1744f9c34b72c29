import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCompany } from '../grounds/company';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { addressOf, openMailbox, tokenIn, type Mailbox } from '../grounds/mailbox';
import { join, openAccount, type TestMember } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';

const NEXT = 'quatre goélands sur le quai';

interface OwnSession {
  readonly id: string;
  readonly current: boolean;
  readonly address: string;
  readonly organisationName: string;
}

describe('sessions and passwords of one’s own', () => {
  let grounds: Grounds;
  let mailbox: Mailbox;
  let companyId: string;
  let nobody: Session;

  beforeAll(async () => {
    mailbox = await openMailbox();
    grounds = await openGrounds({ worker: mailbox.settings });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    nobody = Session.nobody(grounds.apiUrl);
    companyId = (await openCompany(grounds, 'Brasserie de Ploemeur')).id;
  });
  afterAll(async () => {
    await grounds.close();
    await mailbox.close();
  });

  async function member(): Promise<TestMember> {
    const made = await openAccount(grounds);
    await join(grounds, made, companyId, 'csrManager');
    return made;
  }
  const signIn = (who: TestMember, password = who.password) =>
    Session.signIn(grounds.apiUrl, { email: who.email, password });
  const statusOf = async (session: Session) => (await session.get('/api/session')).status;
  const write = (session: Session, method: string, path: string, body?: object) =>
    session.send<ProblemBody>(method, path, body && JSON.stringify(body), {
      ...(body ? { 'content-type': 'application/json' } : {}),
    });

  test('are listed with their place, and ended one by one or all the others at once', async () => {
    const who = await member();
    const [here, there, elsewhere] = [await signIn(who), await signIn(who), await signIn(who)];
    const list = (await here.get<OwnSession[]>('/api/account/sessions')).body;
    expect(list).toHaveLength(3);
    expect(list.filter(({ current }) => current)).toHaveLength(1);
    expect(list[0]).toMatchObject({ current: true, organisationName: 'Brasserie de Ploemeur' });
    expect(list[0]?.address).toMatch(/127\.0\.0\.1|::1/);
    const own = (await there.get<OwnSession[]>('/api/account/sessions')).body[0];
    expect((await write(here, 'DELETE', `/api/account/sessions/${own?.id}`)).status).toBe(204);
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401]);
    expect((await write(here, 'DELETE', '/api/account/sessions')).status).toBe(204);
    expect([await statusOf(here), await statusOf(elsewhere)]).toEqual([200, 401]);
  });

  test('another person’s session is as unknown as one that nobody has', async () => {
    const [mine, theirs] = [await signIn(await member()), await signIn(await member())];
    const [foreign] = (await theirs.get<OwnSession[]>('/api/account/sessions')).body;
    for (const id of [foreign?.id ?? '', randomUUID()]) {
      const answer = await write(mine, 'DELETE', `/api/account/sessions/${id}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'session.not_found']);
    }
    expect(await statusOf(theirs)).toBe(200);
  });

  test('a session ends when it was not used, and at its end', async () => {
    const who = await member();
    for (const change of [
      `last_seen_at = now() - interval '3 hours'`,
      `expires_at = now() - interval '1 second'`,
    ]) {
      const session = await signIn(who);
      expect(await statusOf(session)).toBe(200);
      await grounds.owner.query(`UPDATE ancrage.session SET ${change} WHERE user_id = $1`, [
        who.userId,
      ]);
      expect(await statusOf(session)).toBe(401);
    }
  });

  test('a lost password is replaced by the link, which works once and ends every session', async () => {
    const who = await member();
    const before = await signIn(who);
    expect((await nobody.post('/api/password-resets', { email: who.email })).status).toBe(202);
    const mail = await mailbox.mailTo(who.email, /nouveau mot de passe/);
    expect(mail.text).toContain('30 minutes');
    const complete = (password: string) =>
      nobody.post<ProblemBody>('/api/password-resets/completion', {
        token: tokenIn(mail),
        password,
      });
    expect((await complete('motdepasse1234')).body.code).toBe('account.password_guessable');
    expect((await complete(NEXT)).status).toBe(204);
    expect(await statusOf(before)).toBe(401);
    await expect(signIn(who)).rejects.toThrow('401');
    expect(await statusOf(await signIn(who, NEXT))).toBe(200);
    expect((await complete(`${NEXT} encore`)).body.code).toBe('link.used');
    await mailbox.mailTo(who.email, /a changé/);
  });

  test('a link that is late, unknown or was followed by another one opens nothing', async () => {
    const who = await member();
    await nobody.post('/api/password-resets', { email: who.email });
    const first = tokenIn(await mailbox.mailTo(who.email, /nouveau mot de passe/));
    await grounds.owner.query(
      `UPDATE ancrage.password_reset SET expires_at = now() - interval '1 second'`,
    );
    const complete = (token: string) =>
      nobody.post<ProblemBody>('/api/password-resets/completion', { token, password: NEXT });
    expect(await complete(first)).toMatchObject({ status: 410, body: { code: 'link.expired' } });
    expect((await complete('rien-de-tel-dans-la-base')).body.code).toBe('link.unknown');
  });

  test('nothing tells whether an address has an account, and no mail goes to one without', async () => {
    const who = await member();
    const known = await nobody.post('/api/password-resets', { email: who.email });
    const unknown = await nobody.post('/api/password-resets', { email: 'nul@part.example' });
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    await mailbox.mailTo(who.email);
    expect(mailbox.received.filter((mail) => addressOf(mail) === 'nul@part.example')).toEqual([]);
  });

  test('requests for one address are limited, and say how long to wait', async () => {
    const codes: (string | undefined)[] = [];
    for (let round = 0; round < 6; round += 1) {
      const answer = await nobody.post<ProblemBody>('/api/password-resets', {
        email: 'insistante@part.example',
      });
      codes.push(answer.body.code);
      if (answer.body.code) expect(answer.body.title).toContain('60 minutes');
    }
    expect(codes.filter(Boolean)).toEqual(Array(2).fill('session.too_many_attempts'));
  });

  test('one changes one’s own password with the present one; other sessions end', async () => {
    const who = await member();
    const [here, there] = [await signIn(who), await signIn(who)];
    const change = (current: string, next: string) =>
      write(here, 'PUT', '/api/account/password', { current, next });
    expect((await change('pas la bonne', NEXT)).body).toMatchObject({
      code: 'account.password_wrong',
    });
    expect((await change(who.password, who.email)).body.code).toBe('account.password_guessable');
    expect((await change(who.password, NEXT)).status).toBe(204);
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401]);
    await eventually(
      async () => mailbox.received.filter((mail) => addressOf(mail) === who.email).length,
      (count) => count === 1,
    );
  });
});
