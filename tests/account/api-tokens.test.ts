import { TOKEN_SCOPES, WHO_MAY_DO_WHAT } from '@ancrage/api/permission/who-may-do-what';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCompany } from '../grounds/company';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { join, openAccount, type TestMember } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';
import { routes } from '../openapi/document';

interface Created {
  readonly id: string;
  readonly token: string;
}

describe('API tokens', () => {
  let grounds: Grounds;
  let manager: TestMember;
  let companyId: string;
  let session: Session;

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
    companyId = (await openCompany(grounds, 'Papeterie du Léguer')).id;
    manager = await openAccount(grounds);
    await join(grounds, manager, companyId, 'csrManager');
    session = await Session.signIn(grounds.apiUrl, manager);
  });
  afterAll(() => grounds.close());

  const create = (scopes: readonly string[], days = 30) =>
    session.post<Created & ProblemBody>('/api/tokens', { name: 'Export mensuel', scopes, days });

  async function call(token: string, method: string, path: string, body?: string) {
    const response = await fetch(`${grounds.apiUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const { code } = (text.startsWith('{') ? JSON.parse(text) : {}) as { code?: string };
    return `${response.status} ${code ?? ''}`.trim();
  }

  test('are shown once, kept as a hash, and listed by their first letters', async () => {
    const { body, status } = await create(['company.read']);
    expect(status).toBe(201);
    expect(body.token).toMatch(/^ancrage_[\w-]{43}$/);
    const list = await session.get<{ id: string; hint: string; owner: string }[]>('/api/tokens');
    expect(list.body[0]).toMatchObject({ id: body.id, hint: body.token.slice(0, 12) });
    expect(JSON.stringify(list.body)).not.toContain(body.token);
    const { rows } = await grounds.owner.query<{ row: string }>(
      'SELECT t::text AS row FROM ancrage.api_token t',
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(body.token.slice(8));
  });

  test.each(
    TOKEN_SCOPES.filter((scope) =>
      (WHO_MAY_DO_WHAT.csrManager as readonly string[]).includes(scope),
    ),
  )('one of the scope %s passes the routes of that scope alone', async (scope) => {
    const { body } = await create([scope]);
    const wrong: string[] = [];
    for (const { method, path, name, permission, isPublic } of routes()) {
      if (isPublic || name === 'GET /api/score/stream') continue;
      const here = path.replace('{id}', '00000000-0000-4000-8000-000000000000');
      const answer = await call(body.token, method, here, method === 'GET' ? undefined : '{}');
      const barred = answer === '403 token.scope_missing' || answer === '403 permission.denied';
      if (barred === (permission === scope) || answer.startsWith('5')) {
        wrong.push(`${name}: ${answer}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('cannot exceed the role of their maker, now or later', async () => {
    const beyond = await create(['platform.read']);
    expect([beyond.status, beyond.body.code]).toEqual([422, 'token.scope_beyond_role']);
    expect((await create([])).body.code).toBe('token.no_scope');
    for (const scope of ['member.manage', 'platform.operate']) {
      expect([scope, (await create([scope])).status]).toEqual([scope, 400]);
    }
    const { body } = await create(['company.change']);
    expect(await call(body.token, 'POST', '/api/company/establishments', '{}')).toBe(
      '400 request.required',
    );
    await grounds.owner.query(
      `UPDATE ancrage.membership SET role = 'contributor' WHERE user_id = $1`,
      [manager.userId],
    );
    expect(await call(body.token, 'POST', '/api/company/establishments', '{}')).toBe(
      '403 permission.denied',
    );
    await grounds.owner.query(
      `UPDATE ancrage.membership SET role = 'csrManager' WHERE user_id = $1`,
      [manager.userId],
    );
  });

  test('end when revoked, when late, and when their maker leaves', async () => {
    const read = (token: string) => call(token, 'GET', '/api/company');
    const { body: revoked } = await create(['company.read']);
    expect(await read(revoked.token)).toBe('200');
    expect((await session.send('DELETE', `/api/tokens/${revoked.id}`)).status).toBe(204);
    expect(await read(revoked.token)).toBe('401 token.invalid');
    const again = await session.send<ProblemBody>('DELETE', `/api/tokens/${revoked.id}`);
    expect(again.body.code).toBe('token.not_found');

    const { body: late } = await create(['company.read'], 1);
    await grounds.owner.query(
      `UPDATE ancrage.api_token SET expires_at = now() - interval '1 second' WHERE id = $1`,
      [late.id],
    );
    expect(await read(late.token)).toBe('401 token.invalid');

    const { body: orphan } = await create(['company.read']);
    await grounds.owner.query('UPDATE ancrage.membership SET left_at = now() WHERE user_id = $1', [
      manager.userId,
    ]);
    expect(await read(orphan.token)).toBe('401 token.invalid');
    await grounds.owner.query('UPDATE ancrage.membership SET left_at = NULL WHERE user_id = $1', [
      manager.userId,
    ]);
  });

  test('one that is none is refused, even beside a session that is right', async () => {
    expect(await call('ancrage_inconnu', 'GET', '/api/company')).toBe('401 token.invalid');
    const both = await session.send<ProblemBody>('GET', '/api/company', undefined, {
      authorization: 'Bearer ancrage_inconnu',
    });
    expect(both.body.code).toBe('token.invalid');
  });

  test('another company sees none and revokes none', async () => {
    const other = (await openCompany(grounds, 'Papeterie de Vallée')).id;
    const foreigner = await openAccount(grounds);
    await join(grounds, foreigner, other, 'csrManager');
    const foreign = await Session.signIn(grounds.apiUrl, foreigner);
    const { body } = await create(['company.read']);
    expect((await foreign.get<object[]>('/api/tokens')).body).toEqual([]);
    const answer = await foreign.send<ProblemBody>('DELETE', `/api/tokens/${body.id}`);
    expect(answer.body.code).toBe('token.not_found');
    expect(await call(body.token, 'GET', '/api/company')).toBe('200');
  });
});
