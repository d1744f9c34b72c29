import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Secret } from 'otpauth';
import { enrol, forgetTakenCode, type Authenticator } from '../grounds/authenticator';
import { openCompany } from '../grounds/company';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { join, openAccount, type TestMember } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';

describe('secrets that are kept', () => {
  const [old, next] = [randomBytes(24).toString('hex'), randomBytes(24).toString('hex')];
  let grounds: Grounds;
  let who: TestMember;
  let secret: string;
  let authenticator: Authenticator;

  beforeAll(async () => {
    grounds = await openGrounds();
    const { id } = await openCompany(grounds, 'Corderie de Larmor');
    who = await openAccount(grounds);
    await join(grounds, who, id, 'csrManager');
    await grounds.owner.query(
      `INSERT INTO ancrage.identity_provider (organisation_id, issuer, client_id, client_secret)
       VALUES ($1, 'https://login.example', 'ancrage', 'secret-du-fournisseur')`,
      [id],
    );
    await grounds.api.start({ SECRETS_KEY: old });
    const session = await Session.signIn(grounds.apiUrl, who);
    ({ secret, authenticator } = await enrol(session, who.password));
  });
  afterAll(() => grounds.close());

  async function restart(keys: string): Promise<void> {
    await grounds.api.stop();
    await grounds.api.start({ SECRETS_KEY: keys });
  }

  async function signInWithCode(): Promise<string> {
    const headers = { 'content-type': 'application/json' };
    const first = await fetch(`${grounds.apiUrl}/api/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ email: who.email, password: who.password }),
    });
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    await forgetTakenCode(grounds, who);
    const second = await fetch(`${grounds.apiUrl}/api/session/second-factor`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: JSON.stringify({ code: await authenticator.code() }),
    });
    return second.status === 204 ? 'open' : ((await second.json()) as ProblemBody).code;
  }

  async function kept() {
    const { rows } = await grounds.owner.query<{ secret: string; key: string }>(
      `SELECT encode(secret, 'base64') AS secret, key_id AS key FROM ancrage.second_factor
       UNION ALL SELECT client_secret, client_secret_key FROM ancrage.identity_provider`,
    );
    return rows;
  }

  test('are sealed, those of before too once the process has started', async () => {
    const rows = await kept();
    expect(rows).toHaveLength(2);
    expect(rows.map(({ key }) => key)).toEqual([
      expect.stringMatching(/^[0-9a-f]{12}$/),
      rows[0]?.key,
    ]);
    const plain = Buffer.from(Secret.fromBase32(secret).bytes).toString('base64');
    for (const held of rows) {
      expect(held.secret).not.toContain('secret-du-fournisseur');
      expect(held.secret).not.toContain(plain.slice(0, 20));
    }
  });

  test('open after a restart, and are sealed anew when the key is replaced', async () => {
    const before = await kept();
    await restart(`${next} ${old}`);
    const after = await kept();
    expect(after.map(({ key }) => key)).not.toContain(before[0]?.key);
    expect(new Set(after.map(({ key }) => key)).size).toBe(1);
    await restart(next);
    expect(await signInWithCode()).toBe('open');
  });

  test('open for nobody who has no key, and without one the process does not start', async () => {
    await grounds.api.stop();
    const another = { SECRETS_KEY: randomBytes(24).toString('hex') };
    await expect(grounds.api.start(another)).rejects.toThrow(/SECRETS_KEY does not hold the key/);
    await expect(grounds.api.start({ SECRETS_KEY: '' })).rejects.toThrow(
      /SECRETS_KEY must be at least 24/,
    );
  });
});
