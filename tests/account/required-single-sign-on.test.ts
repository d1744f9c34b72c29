import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCompany } from '../grounds/company';
import { openGrounds, type Grounds } from '../grounds/grounds';
import {
  PlainBrowser,
  startIdentityProvider,
  type IdentityProvider,
} from '../grounds/identity-provider';
import { join, openAccount, type TestMember } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';

describe('an organisation that requires its own provider', () => {
  let grounds: Grounds;
  let idp: IdentityProvider;

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
    idp = await startIdentityProvider(grounds.apiUrl);
  });
  afterAll(async () => {
    await idp.stop();
    await grounds.close();
  });

  const write = (session: Session, method: string, path: string, body: object) =>
    session.send<ProblemBody>(method, path, JSON.stringify(body), {
      'content-type': 'application/json',
    });
  const statusOf = async (session: Session) => (await session.get('/api/session')).status;

  /** A company of two administrators, and how the first sets what it requires. */
  async function company(name: string) {
    const { id } = await openCompany(grounds, name);
    const [head, second] = [await openAccount(grounds), await openAccount(grounds)];
    await join(grounds, head, id, 'companyAdministrator');
    await join(grounds, second, id, 'companyAdministrator');
    const session = await Session.signIn(grounds.apiUrl, head);
    const require = (breakGlass: TestMember | null, required = true) =>
      write(session, 'PUT', '/api/single-sign-on', {
        issuer: idp.issuer,
        clientId: idp.clientId,
        clientSecret: idp.clientSecret,
        required,
        breakGlassUserId: breakGlass?.userId ?? null,
      });
    return { id, head, second, session, require };
  }

  test('ends the sessions that passwords opened, save that of the emergency account', async () => {
    const { id, head, session, require } = await company('Chantier de Loctudy');
    const who = await openAccount(grounds);
    await join(grounds, who, id, 'csrManager');
    const byPassword = await Session.signIn(grounds.apiUrl, who);
    expect((await require(null, false)).status).toBe(204);
    expect(await statusOf(byPassword)).toBe(200);
    expect((await require(head)).status).toBe(204);
    expect([await statusOf(byPassword), await statusOf(session)]).toEqual([401, 200]);
    const browser = new PlainBrowser();
    await browser.signInAs(`${grounds.apiUrl}/api/sign-on/${id}`, who.email);
    const byProvider = await fetch(`${grounds.apiUrl}/api/session`, {
      headers: { cookie: browser.cookieFor(grounds.apiUrl) },
    });
    expect(byProvider.status).toBe(200);
  });

  test('is not entered by an invitation: whoever accepts is shown its sign-in', async () => {
    const { id, head, session, require } = await company('Chantier de Lesconil');
    expect((await require(head)).status).toBe(204);
    const email = `${randomUUID()}@lesconil.example`;
    const invited = await session.post('/api/invitations', { email, role: 'csrManager' });
    expect(invited.status).toBe(201);
    const { rows } = await grounds.owner.query<{ link: string }>(
      `SELECT params ->> 'link' AS link FROM ancrage.mail WHERE recipient = $1`,
      [email],
    );
    const accepted = await fetch(`${grounds.apiUrl}/api/received-invitation/acceptance`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        token: rows[0]?.link.split('#')[1],
        displayName: 'Ida Tonnerre',
        password: 'quatre goélands sur le quai',
      }),
    });
    const signInLink = `/api/sign-on/${id}`;
    expect([accepted.status, await accepted.json(), accepted.headers.get('set-cookie')]).toEqual([
      200,
      { signedIn: false, signInLink },
      null,
    ]);
    const url = await new PlainBrowser().signInAs(`${grounds.apiUrl}${signInLink}`, email);
    expect(url.pathname).toBe('/');
  });

  test('keeps its emergency account as long as it requires it', async () => {
    const { id, head, second, require } = await company('Chantier du Guilvinec');
    expect((await require(second)).status).toBe(204);
    for (const [method, path, body] of [
      ['POST', 'removal', { reason: 'leftOrganisation' }],
      ['PUT', 'role', { role: 'csrManager', reason: 'newDuties' }],
    ] as const) {
      // The one who asks is no emergency account: by the provider alone.
      const browser = new PlainBrowser();
      await browser.signInAs(`${grounds.apiUrl}/api/sign-on/${id}`, head.email);
      const answer = await fetch(`${grounds.apiUrl}/api/members/${second.userId}/${path}`, {
        method,
        headers: {
          cookie: browser.cookieFor(grounds.apiUrl),
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      });
      expect([path, answer.status, ((await answer.json()) as ProblemBody).code]).toEqual([
        path,
        409,
        'member.break_glass',
      ]);
    }
    await Session.signIn(grounds.apiUrl, second);
  });

  test('has an administrator as its emergency account', async () => {
    const { id, head, require } = await company('Chantier de Penmarc’h');
    const who = await openAccount(grounds);
    await join(grounds, who, id, 'csrManager');
    const refused = await require(who);
    expect([refused.status, refused.body.code]).toEqual([422, 'sso.break_glass_not_administrator']);
    expect((await require(head)).status).toBe(204);
  });
});
