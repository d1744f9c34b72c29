import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCompany, type TestCompany } from '../grounds/company';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { addressOf, openMailbox, tokenIn, type Mailbox } from '../grounds/mailbox';
import { join, openAccount, openOrganisation, signInAs } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';

const PASSWORD = 'trois chalands dans la brume';

interface Listed {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly state: string;
}

describe('members are invited by e-mail', () => {
  let grounds: Grounds;
  let mailbox: Mailbox;
  let company: TestCompany;
  let administrator: Session;
  let foreign: Session;
  let nobody: Session;

  beforeAll(async () => {
    mailbox = await openMailbox();
    grounds = await openGrounds({ worker: mailbox.settings });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    nobody = Session.nobody(grounds.apiUrl);
    company = await openCompany(grounds, 'Corderie de Groix');
    administrator = await signInAs(grounds, 'companyAdministrator', company.id);
    const other = await openCompany(grounds, 'Corderie de Houat');
    foreign = await signInAs(grounds, 'companyAdministrator', other.id);
  });
  afterAll(async () => {
    await grounds.close();
    await mailbox.close();
  });

  const invite = (email: string, role = 'contributor') =>
    administrator.post<ProblemBody & { id: string }>('/api/invitations', { email, role });
  const tokenFor = async (email: string) => tokenIn(await mailbox.mailTo(email, /vous invite/));
  const read = (token: string) => nobody.post<ProblemBody>('/api/received-invitation', { token });
  const accept = (token: string, more: object = {}) =>
    nobody.post<ProblemBody & { signedIn: boolean }>('/api/received-invitation/acceptance', {
      token,
      ...more,
    });
  const stateOf = async (email: string) =>
    (await administrator.get<Listed[]>('/api/invitations')).body.find(
      (listed) => listed.email === email,
    )?.state;

  test('somebody without an account makes it and is signed in at once', async () => {
    const email = 'neuve@groix.example';
    expect((await invite(email)).status).toBe(201);
    const mail = await mailbox.mailTo(email);
    expect(mail.subject).toContain('Corderie de Groix');
    expect(mail.text).toContain('Contributeur');
    const token = tokenIn(mail);
    expect((await read(token)).body).toMatchObject({
      organisationName: 'Corderie de Groix',
      role: 'contributor',
      hasAccount: false,
    });
    const accepted = await accept(token, { displayName: 'Ida Tonnerre', password: PASSWORD });
    expect(accepted.body).toEqual({ signedIn: true, signInLink: null });
    expect(accepted.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/);
    const session = await Session.signIn(grounds.apiUrl, { email, password: PASSWORD });
    expect((await session.get('/api/session')).body).toMatchObject({ role: 'contributor' });
    expect(await stateOf(email)).toBe('accepted');
  });

  test('somebody with an account joins with it, and keeps their password', async () => {
    const member = await openAccount(grounds);
    await invite(member.email, 'executive');
    const token = await tokenFor(member.email);
    expect((await read(token)).body).toMatchObject({ hasAccount: true });
    const accepted = await accept(token, { displayName: 'X', password: 'sans effet, jamais lue' });
    expect(accepted.body).toEqual({ signedIn: false, signInLink: null });
    expect(accepted.headers.get('set-cookie')).toBeNull();
    const session = await Session.signIn(grounds.apiUrl, member);
    expect((await session.get('/api/session')).body).toMatchObject({ role: 'executive' });
  });

  test('a link is answered once', async () => {
    const email = 'une-fois@groix.example';
    await invite(email);
    const token = await tokenFor(email);
    await accept(token, { displayName: 'Une Fois', password: PASSWORD });
    for (const again of [
      await accept(token, { displayName: 'Bis', password: PASSWORD }),
      await read(token),
      await nobody.post<ProblemBody>('/api/received-invitation/refusal', { token }),
    ]) {
      expect([again.status, again.body.code]).toEqual([409, 'invitation.already_answered']);
    }
  });

  test('ten acceptances at once make one member', async () => {
    const email = 'ensemble@groix.example';
    await invite(email);
    const token = await tokenFor(email);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => accept(token, { displayName: 'E', password: PASSWORD })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });

  test('a refused one, a revoked one and an expired one open nothing', async () => {
    await invite('refuse@groix.example');
    const refused = await tokenFor('refuse@groix.example');
    const answer = await nobody.post('/api/received-invitation/refusal', { token: refused });
    expect(answer.status).toBe(204);
    expect(await stateOf('refuse@groix.example')).toBe('refused');
    expect((await accept(refused)).body.code).toBe('invitation.already_answered');

    const { body } = await invite('retiree@groix.example');
    const revoked = await tokenFor('retiree@groix.example');
    const takeBack = (sent: object) =>
      administrator.post<ProblemBody>(`/api/invitations/${body.id}/revocation`, sent);
    expect((await takeBack({})).status).toBe(400);
    expect((await takeBack({ reason: 'wrongAddress' })).status).toBe(204);
    const log = await administrator.get<{ events: { after: object; reason: string }[] }>(
      `/api/audit?topic=invitation&subjectId=${body.id}`,
    );
    expect(log.body.events[0]).toMatchObject({ reason: 'wrongAddress' });
    expect(await accept(revoked)).toMatchObject({
      status: 410,
      body: { code: 'invitation.revoked' },
    });

    await invite('tardive@groix.example');
    const late = await tokenFor('tardive@groix.example');
    await grounds.owner.query(
      `UPDATE ancrage.invitation SET expires_at = now() - interval '1 second'
       WHERE email = 'tardive@groix.example'`,
    );
    expect(await accept(late)).toMatchObject({ status: 410, body: { code: 'invitation.expired' } });
    expect(await stateOf('tardive@groix.example')).toBe('expired');
  });

  test('a second invitation of the same address replaces the first', async () => {
    const email = 'deux@groix.example';
    await invite(email);
    const first = await tokenFor(email);
    await invite(email, 'csrManager');
    await eventually(
      async () => mailbox.received.filter((mail) => addressOf(mail) === email).length,
      (count) => count === 2,
    );
    const second = await tokenFor(email);
    expect(second).not.toBe(first);
    expect((await read(first)).body.code).toBe('invitation.revoked');
    expect((await read(second)).body).toMatchObject({ role: 'csrManager' });
  });

  test('another company sees no invitation and takes none back', async () => {
    const { body } = await invite('a-nous@groix.example');
    expect((await foreign.get<Listed[]>('/api/invitations')).body).toEqual([]);
    for (const id of [body.id, randomUUID()]) {
      const answer = await foreign.post<ProblemBody>(`/api/invitations/${id}/revocation`, {
        reason: 'wrongAddress',
      });
      expect([answer.status, answer.body.code]).toEqual([404, 'invitation.not_found']);
    }
  });

  test('a role of another type, a member’s address and a weak password are refused', async () => {
    expect((await invite('a@groix.example', 'territoryAgent')).body.code).toBe(
      'member.role_of_other_type',
    );
    expect((await invite(company.email)).body.code).toBe('member.already_member');
    expect((await invite('pas une adresse')).body.code).toBe('account.email_invalid');
    await invite('faible@groix.example');
    const token = await tokenFor('faible@groix.example');
    const weak = await accept(token, { displayName: 'F', password: 'corderie de groix' });
    expect(weak.body.code).toBe('account.password_guessable');
    expect((await accept(token, { password: PASSWORD })).body.code).toBe('request.required');
  });

  test('the platform invites a territory’s first agent, and nobody else does', async () => {
    const platformId = await openOrganisation(grounds, 'platform', 'Ancrage');
    const platform = await signInAs(grounds, 'platformAdministrator', platformId);
    const territory = await openOrganisation(grounds, 'territory', 'Pays de Lorient');
    const path = `/api/platform/organisations/${territory}/invitations`;
    const body = { email: 'agent@lorient.example', role: 'territoryAgent' };
    expect((await platform.post(path, body)).status).toBe(201);
    const token = await tokenFor(body.email);
    await accept(token, { displayName: 'Agent', password: PASSWORD });
    const agent = await Session.signIn(grounds.apiUrl, { ...body, password: PASSWORD });
    expect((await agent.get('/api/members')).status).toBe(200);
    expect((await administrator.post(path, body)).status).toBe(403);
    const twice = await platform.post<ProblemBody>(path, body);
    expect(twice.body.code).toBe('member.already_member');
    const wrong = await platform.post<ProblemBody>(path, {
      email: 'autre@lorient.example',
      role: 'csrManager',
    });
    expect(wrong.body.code).toBe('member.role_of_other_type');
    const none = `/api/platform/organisations/${randomUUID()}/invitations`;
    expect((await platform.post<ProblemBody>(none, body)).body.code).toBe(
      'platform.organisation_not_found',
    );
  });

  test('members are listed, change role and are removed, but for the last administrator', async () => {
    const { id } = await openCompany(grounds, 'Atelier de Hoëdic');
    const first = await openAccount(grounds);
    const second = await openAccount(grounds);
    await join(grounds, first, id, 'companyAdministrator');
    await join(grounds, second, id, 'contributor');
    const head = await Session.signIn(grounds.apiUrl, first);
    const hand = await Session.signIn(grounds.apiUrl, second);
    const change = (userId: string, role: string) =>
      head.send<ProblemBody>(
        'PUT',
        `/api/members/${userId}/role`,
        JSON.stringify({ role, reason: 'newDuties' }),
        {
          'content-type': 'application/json',
        },
      );
    const list = (await head.get<{ id: string; self: boolean }[]>('/api/members')).body;
    expect(list).toHaveLength(3);
    expect(list.filter(({ self }) => self).map((member) => member.id)).toEqual([first.userId]);

    expect((await hand.get('/api/company')).status).toBe(200);
    expect((await change(second.userId, 'validator')).status).toBe(204);
    expect((await hand.get('/api/company')).status).toBe(401);
    const anew = await Session.signIn(grounds.apiUrl, second);
    expect((await anew.get('/api/session')).body).toMatchObject({ role: 'validator' });

    expect((await change(first.userId, 'executive')).body.code).toBe('member.last_administrator');
    const remove = (userId: string, body: object = { reason: 'leftOrganisation' }) =>
      head.post<ProblemBody>(`/api/members/${userId}/removal`, body);
    const gone = await remove(first.userId);
    expect(gone.body.code).toBe('member.last_administrator');
    expect((await remove(second.userId, {})).body.errors?.[0]).toMatchObject({
      code: 'request.required',
      field: 'reason',
    });
    expect((await remove(second.userId)).status).toBe(204);
    expect((await anew.get('/api/company')).status).toBe(401);
    const { email, password } = second;
    const out = await nobody.post<ProblemBody>('/api/session', { email, password });
    expect(out.body.code).toBe('session.no_organisation');
    const stranger = await remove(randomUUID());
    expect(stranger.body.code).toBe('member.not_found');
  });
});
