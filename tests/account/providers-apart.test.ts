import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCompany } from '../grounds/company';
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
    await grounds.api.start();
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
});
