import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCompany } from '../grounds/company';
import { openGrounds, ROOT, type Grounds } from '../grounds/grounds';
import { Session } from '../grounds/session';

const PASSWORD = 'trois chalands dans la brume';

describe('npm run admin:create', () => {
  let grounds: Grounds;

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
  });
  afterAll(() => grounds.close());

  function create(email: string, password: string) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'infra/launcher/admin-create.mjs'), '--email', email],
      {
        input: `${password}\n`,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, DATABASE_URL: grounds.ownerUrl },
      },
    );
    return { status, said: `${stdout}${stderr}` };
  }

  test('makes an account that administers the platform, and a second one of the same', async () => {
    for (const email of ['premiere@plateforme.example', 'second@plateforme.example']) {
      expect(create(email, PASSWORD)).toMatchObject({ status: 0 });
      const session = await Session.signIn(grounds.apiUrl, { email, password: PASSWORD });
      const { body } = await session.get<{ role: string; organisationType: string }>(
        '/api/session',
      );
      expect(body).toMatchObject({ role: 'platformAdministrator', organisationType: 'platform' });
      expect((await session.get('/api/platform/organisations')).status).toBe(200);
    }
    const { rows } = await grounds.owner.query(
      `SELECT FROM ancrage.organisation WHERE type = 'platform'`,
    );
    expect(rows).toHaveLength(1);
  });

  test.each([
    ['an address that is none', 'pas une adresse', PASSWORD, 'n’est pas une adresse e-mail'],
    ['a short password', 'a@plateforme.example', 'court', 'moins de 12 caractères'],
    ['a known password', 'a@plateforme.example', 'password12345', 'se devine trop vite'],
    [
      'the address as a password',
      'lavandou@mairie.example',
      'lavandou@mairie.example',
      'se devine',
    ],
  ])('refuses %s with a sentence, and makes nothing', async (_what, email, password, sentence) => {
    const { status, said } = create(email, password);
    expect(status).toBe(1);
    expect(said).toContain(sentence);
    expect(said).not.toContain(password === email ? '\n\n' : password);
    const { rows } = await grounds.owner.query('SELECT FROM ancrage.app_user WHERE email = $1', [
      email,
    ]);
    expect(rows).toEqual([]);
  });

  test('an account that exists keeps its password and may turn to the platform', async () => {
    const company = await openCompany(grounds, 'Chantier du Bono');
    expect(create(company.email, 'une autre phrase, sans effet')).toMatchObject({ status: 0 });
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
