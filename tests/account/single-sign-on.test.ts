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

describe('single sign-on by an organisation’s own provider', () => {
  let grounds: Grounds;
  let idp: IdentityProvider;
  let companyId: string;
  let head: TestMember;
  let administrator: Session;

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
    idp = await startIdentityProvider(grounds.apiUrl);
    companyId = (await openCompany(grounds, 'Minoterie du Faou')).id;
    head = await openAccount(grounds);
    await join(grounds, head, companyId, 'companyAdministrator');
    administrator = await Session.signIn(grounds.apiUrl, head);
  });
  afterAll(async () => {
    await idp.stop();
    await grounds.close();
  });

  const set = (more: object = {}) =>
    administrator.send<ProblemBody>(
      'PUT',
      '/api/single-sign-on',
      JSON.stringify({
        issuer: idp.issuer,
        clientId: idp.clientId,
        clientSecret: idp.clientSecret,
        required: false,
        breakGlassUserId: null,
        ...more,
      }),
      { 'content-type': 'application/json' },
    );
  const link = () => `${grounds.apiUrl}/api/sign-on/${companyId}`;
  const refusedWith = (url: URL) => url.searchParams.get('refus');

  async function member(email = `${randomUUID()}@minoterie.example`): Promise<TestMember> {
    const made = await openAccount(grounds, email);
    await join(grounds, made, companyId, 'csrManager');
    return made;
  }
  async function sessionOf(browser: PlainBrowser) {
    const response = await fetch(`${grounds.apiUrl}/api/session`, {
      headers: { cookie: browser.cookieFor(grounds.apiUrl) },
    });
    return (await response.json()) as { email?: string; organisationId?: string; code?: string };
  }

  test('is set once the provider has answered, and its secret is never read again', async () => {
    const nowhere = await set({ issuer: 'http://127.0.0.1:9' });
    expect([nowhere.status, nowhere.body.code]).toEqual([422, 'sso.provider_unreachable']);
    expect((await set({ required: true })).body.code).toBe('sso.break_glass_missing');
    expect((await set({ clientSecret: null })).body.code).toBe('request.required');
    expect((await set()).status).toBe(204);
    const read = await administrator.get('/api/single-sign-on');
    expect(read.body).toEqual({
      provider: {
        issuer: idp.issuer,
        clientId: idp.clientId,
        required: false,
        breakGlassUserId: null,
      },
      redirectUri: `${link()}/callback`,
      signInUrl: link(),
    });
    const api = await grounds.owner.query<{ may: boolean }>(
      `SELECT has_column_privilege('ancrage_api', 'ancrage.identity_provider', 'client_secret',
         'SELECT') AS may`,
    );
    expect(api.rows).toEqual([{ may: false }]);
  });

  test('opens the account that has the verified address, whatever its capitals', async () => {
    const who = await member('Ida.Tonnerre@minoterie.example');
    const browser = new PlainBrowser();
    const url = await browser.signInAs(link(), 'ida.tonnerre@minoterie.example');
    expect(url.pathname).toBe('/');
    expect(await sessionOf(browser)).toMatchObject({
      email: who.email,
      organisationId: companyId,
    });
  });

  test('an address that is not verified, and one of no member, are refused', async () => {
    await member('douteuse@minoterie.example');
    const stranger = await openAccount(grounds, 'etrangere@ailleurs.example');
    for (const [login, code] of [
      ['douteuse@minoterie.example', 'sso.address_not_verified'],
      [stranger.email, 'sso.not_a_member'],
      ['personne@minoterie.example', 'sso.not_a_member'],
    ] as const) {
      const browser = new PlainBrowser();
      const url = await browser.signInAs(link(), login);
      expect([login, url.pathname, refusedWith(url)]).toEqual([login, '/connexion', code]);
      expect((await sessionOf(browser)).code).toBe('session.required');
    }
  });

  test('an answer serves once, in the browser that asked, and with its own state', async () => {
    const who = await member();
    const browser = new PlainBrowser();
    const thief = new PlainBrowser();
    const start = await fetch(link(), { redirect: 'manual' });
    const asked = new URL(start.headers.get('location') ?? '');
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
    expect(asked.searchParams.get('nonce')).toBeTruthy();
    // The thief's own answer, given to a browser that asked nothing.
    await thief.signInAs(link(), who.email);
    for (const query of [
      '',
      '?code=abc&state=def',
      `?code=abc&state=${asked.searchParams.get('state')}`,
    ]) {
      const { url } = await browser.open(`${link()}/callback${query}`);
      expect([query, refusedWith(url)]).toEqual([query, 'sso.refused']);
    }
    expect((await sessionOf(browser)).code).toBe('session.required');
  });

  test('an organisation without one says so', async () => {
    const { url } = await new PlainBrowser().open(`${grounds.apiUrl}/api/sign-on/${randomUUID()}`);
    expect(refusedWith(url)).toBe('sso.none');
  });

  test('where it is required, one login alone keeps its password', async () => {
    const who = await member();
    expect(
      (await set({ clientSecret: null, required: true, breakGlassUserId: head.userId })).status,
    ).toBe(204);
    const nobody = Session.nobody(grounds.apiUrl);
    const { email, password } = who;
    const byPassword = await nobody.post<ProblemBody>('/api/session', { email, password });
    expect([byPassword.status, byPassword.body.code]).toEqual([403, 'sso.required']);
    expect(byPassword.body.title).toContain(`/api/sign-on/${companyId}`);
    const wrong = await nobody.post<ProblemBody>('/api/session', { email, password: 'faux' });
    expect(wrong.body.code).toBe('session.wrong_credentials');
    await Session.signIn(grounds.apiUrl, head);
    const browser = new PlainBrowser();
    expect((await browser.signInAs(link(), who.email)).pathname).toBe('/');
  });

  test('a member of two organisations cannot pass from one to the other around it', async () => {
    const who = await member();
    const other = (await openCompany(grounds, 'Minoterie de Daoulas')).id;
    await join(grounds, who, other, 'executive');
    const turn = (cookie: string, organisationId: string) =>
      fetch(`${grounds.apiUrl}/api/session/organisation`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ organisationId }),
      });
    const byPassword = await fetch(`${grounds.apiUrl}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: who.email, password: who.password }),
    });
    expect(byPassword.status).toBe(204);
    const cookie = (byPassword.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await turn(cookie, companyId)).status).toBe(404);
    const browser = new PlainBrowser();
    await browser.signInAs(link(), who.email);
    expect((await turn(browser.cookieFor(grounds.apiUrl), other)).status).toBe(404);
  });

  test('is taken away, and passwords serve again', async () => {
    const who = await member();
    expect((await administrator.send('DELETE', '/api/single-sign-on')).status).toBe(204);
    await Session.signIn(grounds.apiUrl, who);
    const { url } = await new PlainBrowser().open(link());
    expect(refusedWith(url)).toBe('sso.none');
  });
});
