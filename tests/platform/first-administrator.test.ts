import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAdministrator } from '../grounds/administrator';
import { openCompany } from '../grounds/company';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { Session, type ProblemBody } from '../grounds/session';

const PASSWORD = 'trois chalands dans la brume';

describe('npm run admin:create', () => {
  let grounds: Grounds;

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
  });
  afterAll(() => grounds.close());

  const create = (email: string) => createAdministrator(grounds, email);
  const tokenOf = (link: string) => new URL(link).hash.slice(1);
  const accept = (link: string, password: string = PASSWORD) =>
    Session.nobody(grounds.apiUrl).post<ProblemBody>('/api/received-invitation/acceptance', {
      token: tokenOf(link),
      displayName: 'Maëlle Jaouen',
      password,
    });

  test('prints a link that serves once, of which nothing but a hash is kept', async () => {
    const email = 'premiere@plateforme.example';
    const { status, said, link } = create(email);
    expect({ status, said }).toMatchObject({ status: 0, said: expect.stringContaining(email) });
    expect(link).toMatch(/\/invitation#[\w-]{40,}$/);
    const { rows } = await grounds.owner.query<{ held: string; hours: number }>(
      `SELECT to_jsonb(i)::text AS held,
         round(extract(epoch FROM expires_at - created_at) / 3600)::int AS hours
       FROM ancrage.invitation i WHERE email = $1`,
      [email],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.held).not.toContain(tokenOf(link));
    expect(rows[0]?.hours).toBe(24);

    expect((await accept(link, 'password12345')).body.errors?.[0]?.code).toBe(
      'account.password_guessable',
    );
    expect((await accept(link)).status).toBe(200);
    const session = await Session.signIn(grounds.apiUrl, { email, password: PASSWORD });
    const { body } = await session.get('/api/session');
    expect(body).toMatchObject({ role: 'platformAdministrator', organisationType: 'platform' });
    expect((await session.get('/api/platform/organisations')).status).toBe(200);
    expect((await accept(link)).body.errors?.[0]?.code).toBe('invitation.already_answered');

    const again = create(email);
    expect(again).toMatchObject({ status: 0, link: '' });
    expect(again.said).toContain('administre déjà la plateforme');
  });

  test('a new link replaces the open one, and a late one opens nothing', async () => {
    const email = 'deuxieme@plateforme.example';
    const [first, second] = [create(email), create(email)];
    expect((await accept(first.link)).body.errors?.[0]?.code).toBe('invitation.revoked');
    await grounds.owner.query(
      `UPDATE ancrage.invitation SET expires_at = now() - interval '1 second'
       WHERE email = $1 AND state = 'open'`,
      [email],
    );
    expect((await accept(second.link)).body.errors?.[0]?.code).toBe('invitation.expired');
    expect((await accept(create(email).link)).status).toBe(200);
    const { rows } = await grounds.owner.query(
      `SELECT FROM ancrage.organisation WHERE type = 'platform'`,
    );
    expect(rows).toHaveLength(1);
  });

  test('an address that is none is refused with a sentence, and nothing is made', async () => {
    const { status, said } = create('pas une adresse');
    expect(status).toBe(1);
    expect(said).toContain('n’est pas une adresse e-mail');
    const { rows } = await grounds.owner.query(
      `SELECT FROM ancrage.invitation WHERE email = 'pas une adresse'`,
    );
    expect(rows).toEqual([]);
  });

  test('an account that exists keeps its password and may turn to the platform', async () => {
    const company = await openCompany(grounds, 'Chantier du Bono');
    const { link } = create(company.email);
    expect((await accept(link, 'une autre phrase, sans effet')).status).toBe(200);
    const session = await Session.signIn(grounds.apiUrl, company);
    const { body } = await session.get<{ organisations: { id: string; role: string }[] }>(
      '/api/session',
    );
    expect(body.organisations.map(({ role }) => role).sort()).toEqual([
      'csrManager',
      'platformAdministrator',
    ]);
  });
});
