import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCompany, openReadyCompany } from '../grounds/company';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { startHostileProvider } from '../grounds/hostile-provider';
import {
  PlainBrowser,
  startIdentityProvider,
  type IdentityProvider,
} from '../grounds/identity-provider';
import { join, openAccount } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';

describe('what one organisation’s provider can do to another organisation', () => {
  let grounds: Grounds;
  let honest: IdentityProvider;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    honest = await startIdentityProvider(grounds.apiUrl, { namesItself: false });
  });
  afterAll(async () => {
    await honest.stop();
    await grounds.close();
  });

  const linkOf = (organisationId: string) => `${grounds.apiUrl}/api/sign-on/${organisationId}`;
  const refusedWith = (url: URL) => url.searchParams.get('refus');

  /** A company with a provider, and the session of the one who set it. */
  async function withProvider(name: string, issuer = honest.issuer) {
    const { id } = await openCompany(grounds, name);
    const head = await openAccount(grounds);
    await join(grounds, head, id, 'companyAdministrator');
    const session = await Session.signIn(grounds.apiUrl, head);
    const set = (more: object) =>
      session.send<ProblemBody>(
        'PUT',
        '/api/single-sign-on',
        JSON.stringify({
          issuer,
          clientId: honest.clientId,
          clientSecret: honest.clientSecret,
          required: false,
          breakGlassUserId: null,
          ...more,
        }),
        { 'content-type': 'application/json' },
      );
    expect((await set({})).status).toBe(204);
    return { id, head, session, set };
  }

  /** A sign-in that somebody has begun and not ended. */
  async function begin(organisationId: string) {
    const response = await fetch(linkOf(organisationId), { redirect: 'manual' });
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return { asked: new URL(response.headers.get('location') ?? ''), cookie };
  }

  test('a code that another provider gave is never sent to it', async () => {
    const target = await withProvider('Scierie de Brasparts');
    const victim = await openAccount(grounds, 'cible@scierie.example');
    await join(grounds, victim, target.id, 'companyAdministrator');
    // Begun by whoever attacks: the code of this question serves them alone.
    const own = await begin(target.id);
    expect(own.asked.searchParams.get('redirect_uri')).toBe(`${linkOf(target.id)}/callback`);
    const hostile = await startHostileProvider((asked) => {
      const relayed = new URL(own.asked.href);
      // Under the state that the victim's browser keeps.
      relayed.searchParams.set('state', asked.get('state') ?? '');
      return relayed.href;
    });
    const attacking = await withProvider('Scierie d’en face', hostile.issuer);
    const browser = new PlainBrowser();
    const end = await browser.signInAs(linkOf(attacking.id), victim.email);
    expect([end.pathname, refusedWith(end)]).toEqual(['/connexion', 'sso.refused']);
    expect(hostile.received).toEqual([]);
    await hostile.stop();
    // The provider did vouch for them: their own question is answered as ever.
    const url = await new PlainBrowser().signInAs(linkOf(target.id), victim.email);
    expect(url.pathname).toBe('/');
  });

  test('an answer that comes back to another organisation’s address is refused', async () => {
    const hostile = await startHostileProvider(() => grounds.apiUrl);
    const one = await withProvider('Tuilerie de Landivisiau', hostile.issuer);
    const other = await withProvider('Tuilerie de Sizun');
    const { asked, cookie } = await begin(one.id);
    const state = asked.searchParams.get('state');
    const answer = await fetch(`${linkOf(other.id)}/callback?code=abc&state=${state}`, {
      redirect: 'manual',
      headers: { cookie },
    });
    expect(answer.headers.get('location')).toBe('/connexion?refus=sso.refused');
    expect(hostile.received).toEqual([]);
    await hostile.stop();
  });

  test('a sign-in does not end at a provider that was set after it began', async () => {
    const company = await withProvider('Verrerie de Lampaul');
    const who = await openAccount(grounds, 'ouvriere@verrerie.example');
    await join(grounds, who, company.id, 'csrManager');
    const { asked, cookie } = await begin(company.id);
    const hostile = await startHostileProvider(() => asked.href);
    expect((await company.set({ issuer: hostile.issuer })).status).toBe(204);
    const state = asked.searchParams.get('state');
    const answer = await fetch(`${linkOf(company.id)}/callback?code=abc&state=${state}`, {
      redirect: 'manual',
      headers: { cookie },
    });
    expect(answer.headers.get('location')).toBe('/connexion?refus=sso.refused');
    expect(hostile.received).toEqual([]);
    await hostile.stop();
  });

  interface OwnData {
    readonly account: { readonly ofOrganisationAlone: string | null };
    readonly memberships: readonly { readonly organisationId: string }[];
    readonly declarations: readonly { readonly organisationId: string }[];
  }
  interface Own {
    readonly code?: string;
    readonly organisations: readonly { readonly id: string }[];
    readonly draftKey: string;
    readonly formerDraftKey: string | null;
  }

  /** Somebody of two companies: signed in to one by themselves, to the other by its provider. */
  async function ofTwo(name: string) {
    const { company: own } = await openReadyCompany(grounds, `${name} de chez nous`);
    const other = await withProvider(`${name} d’ailleurs`);
    const who = await openAccount(grounds);
    await join(grounds, who, other.id, 'executive');
    await join(grounds, who, own.id, 'csrManager');
    const session = await Session.signIn(grounds.apiUrl, who);
    await session.send(
      'PUT',
      '/api/session/organisation',
      JSON.stringify({ organisationId: own.id }),
      { 'content-type': 'application/json' },
    );
    const browser = new PlainBrowser();
    expect((await browser.signInAs(linkOf(other.id), who.email)).pathname).toBe('/');
    const ask = async <Body>(method: string, path: string, body?: object) => {
      const response = await fetch(`${grounds.apiUrl}${path}`, {
        method,
        headers: {
          cookie: browser.cookieFor(grounds.apiUrl),
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const text = await response.text();
      return { status: response.status, text, body: (text ? JSON.parse(text) : null) as Body };
    };
    return { own, other, who, session, ask };
  }

  test('a session that it opened reads nothing of another organisation', async () => {
    const { own, other, session, ask } = await ofTwo('Filature');
    const declared = await session.post('/api/commitments', {
      ...meetingRoom(LAST_QUARTER, 10),
      title: 'CANARI-DE-CHEZ-NOUS',
    });
    expect(declared.status).toBe(201);
    const data = await ask<OwnData>('GET', '/api/account/data');
    expect(data.body.account.ofOrganisationAlone).toBe(other.id);
    expect(data.body.memberships.map(({ organisationId }) => organisationId)).toEqual([other.id]);
    expect([data.text.includes('CANARI'), data.text.includes(own.id)]).toEqual([false, false]);
    const whole = (await session.get<OwnData>('/api/account/data')).body;
    expect(whole.account.ofOrganisationAlone).toBeNull();
    expect(whole.memberships).toHaveLength(2);
    expect(JSON.stringify(whole.declarations)).toContain('CANARI-DE-CHEZ-NOUS');

    const told = (await ask<Own>('GET', '/api/session')).body;
    expect(told.organisations.map(({ id }) => id)).toEqual([other.id]);
    const mine = (await session.get<Own>('/api/session')).body;
    expect(mine.organisations).toHaveLength(2);
    expect([told.draftKey === mine.draftKey, told.formerDraftKey]).toEqual([false, null]);
    expect(mine.formerDraftKey).toBeTruthy();
    await session.send(
      'PUT',
      '/api/session/organisation',
      JSON.stringify({ organisationId: other.id }),
      { 'content-type': 'application/json' },
    );
    // Their own drafts there are theirs, by whichever way they came in.
    expect((await session.get<Own>('/api/session')).body.draftKey).toBe(told.draftKey);
  });

  test('a session that it opened ends none of another organisation', async () => {
    const { session, ask } = await ofTwo('Corderie');
    const [elsewhere] = (await session.get<{ id: string }[]>('/api/account/sessions')).body.filter(
      (one) => (one as { current?: boolean }).current,
    );
    const listed = await ask<{ id: string }[]>('GET', '/api/account/sessions');
    expect(listed.body).toHaveLength(1);
    const one = await ask<ProblemBody>('DELETE', `/api/account/sessions/${elsewhere?.id}`);
    expect([one.status, one.body.code]).toEqual([404, 'session.not_found']);
    expect((await ask('DELETE', '/api/account/sessions')).status).toBe(204);
    expect((await session.get('/api/session')).status).toBe(200);
  });

  test('a session that it opened does not change an account that serves elsewhere', async () => {
    const { own, who, session, ask } = await ofTwo('Ganterie');
    const { password } = who;
    const acts = [
      ['PUT', '/api/account/password', { current: password, next: 'quatre goélands sur le quai' }],
      ['POST', '/api/account/second-factor', { password }],
      ['POST', '/api/account/second-factor/confirmation', { code: '123456' }],
      ['POST', '/api/account/second-factor/recovery-codes', { password }],
      ['POST', '/api/account/second-factor/removal', { password }],
      ['POST', '/api/account/erasure', { password }],
    ] as const;
    for (const [method, path, body] of acts) {
      const answer = await ask<ProblemBody>(method, path, body);
      expect([path, answer.status, answer.body.code]).toEqual([
        path,
        403,
        'account.opened_by_provider',
      ]);
      expect(answer.body.title).toContain('Ganterie d’ailleurs');
    }
    expect((await session.get('/api/session')).status).toBe(200);
    // Once it serves there no more, the account is theirs to erase.
    await grounds.owner.query(
      'UPDATE ancrage.membership SET left_at = now() WHERE user_id = $1 AND organisation_id = $2',
      [who.userId, own.id],
    );
    expect((await ask('POST', '/api/account/erasure', { password })).status).toBe(204);
  });
});
