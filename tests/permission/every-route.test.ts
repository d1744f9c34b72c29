import { randomUUID } from 'node:crypto';
import {
  permissionsOf,
  PERMISSIONS,
  WHO_MAY_DO_WHAT,
} from '@ancrage/api/permission/who-may-do-what';
import {
  ORGANISATION_TYPES,
  ROLES,
  ROLES_OF,
  type OrganisationType,
  type Role,
} from '@ancrage/contract/session/role';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { openOrganisation, signInAs } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';
import { routes, type Route } from '../openapi/document';
import { DECIDED } from './rights';

/** Every role in every type of organisation that has it. */
const MEMBERS = ORGANISATION_TYPES.flatMap((type) =>
  ROLES_OF[type].map((role) => ({ type, role })),
);

describe('who may do what', () => {
  test('the table says what was decided, for every right and every role', () => {
    const table = Object.keys(PERMISSIONS).map((permission) => [
      permission,
      ROLES.filter((role) => (WHO_MAY_DO_WHAT[role] as readonly string[]).includes(permission)),
    ]);
    expect(Object.fromEntries(table)).toEqual(
      Object.fromEntries(Object.entries(DECIDED).map(([key, roles]) => [key, roles.split(' ')])),
    );
  });

  test('every route is public or names a permission of the table, and each is asked for', () => {
    const closed = routes().filter(({ isPublic, permission }) => isPublic === !!permission);
    expect(closed.map(({ name }) => name)).toEqual([]);
    const asked = new Set(routes().flatMap(({ permission }) => permission ?? []));
    expect([...asked].sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });

  test('every role has an organisation to be held in', () => {
    expect(ROLES.filter((role) => !MEMBERS.some((member) => member.role === role))).toEqual([]);
  });
});

describe('every route, for every role', () => {
  let grounds: Grounds;
  const organisations = new Map<OrganisationType, string>();

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
    for (const type of ORGANISATION_TYPES) {
      organisations.set(type, await openOrganisation(grounds, type, `Essai ${type}`));
    }
  });
  afterAll(() => grounds.close());

  test.each(MEMBERS)('$role of a $type is let in where the table says so', async (member) => {
    const { role, type } = member;
    const session = await signInAs(grounds, role, organisations.get(type) ?? '');
    const may: readonly string[] = permissionsOf(role, type);
    const wrong: string[] = [];
    let refused = 0;
    for (const route of routes().filter(({ isPublic }) => !isPublic)) {
      const answer = await call(session, route);
      const denied = answer === '403 permission.denied';
      if (denied) refused += 1;
      if (denied === may.includes(route.permission ?? '')) wrong.push(`${route.name}: ${answer}`);
      if (answer.startsWith('5')) wrong.push(`${route.name}: ${answer}`);
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(0);
  });

  test('nobody is let in without a session, except where everybody is', async () => {
    const nobody = Session.nobody(grounds.apiUrl);
    const wrong: string[] = [];
    for (const route of routes()) {
      const answer = await call(nobody, route);
      if ((answer === '401 session.required') === route.isPublic) {
        wrong.push(`${route.name}: ${answer}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(ORGANISATION_TYPES.flatMap((type) => ROLES.map((role) => ({ type, role }))))(
    'the database agrees about a $role in a $type',
    async ({ type, role }) => {
      const { rows } = await grounds.owner.query<{ id: string }>(
        `INSERT INTO ancrage.app_user (id, email, display_name, password_hash)
       VALUES ($1, $2, 'Membre', 'x') RETURNING id`,
        [randomUUID(), `${randomUUID()}@essai.example`],
      );
      const joining = grounds.owner.query(
        'INSERT INTO ancrage.membership (user_id, organisation_id, role) VALUES ($1, $2, $3)',
        [rows[0]?.id, organisations.get(type), role],
      );
      const fits: readonly Role[] = ROLES_OF[type];
      if (fits.includes(role)) await joining;
      else await expect(joining).rejects.toMatchObject({ code: '23514' });
    },
  );
});

/** Status and code of a route called with an unknown subject and an empty body. */
async function call(session: Session, route: Route): Promise<string> {
  const path = route.path.replace('{id}', randomUUID());
  const ends = new AbortController();
  if (route.name === 'GET /api/score/stream') return streamed(session, ends);
  const answer =
    route.method === 'GET'
      ? await session.send<ProblemBody>(route.method, path)
      : await session.send<ProblemBody>(route.method, path, '{}', {
          'content-type': 'application/json',
        });
  return `${answer.status} ${answer.body.code ?? ''}`.trim();
}

/** A stream that is let in does not end by itself. */
async function streamed(session: Session, ends: AbortController): Promise<string> {
  const stream = await session.stream(ends.signal);
  const reader = stream.getReader();
  const first = await Promise.race([
    reader.read().then(({ value }) => Buffer.from(value ?? []).toString('utf8')),
    new Promise<string>((resolve) => setTimeout(() => resolve(''), 200)),
  ]);
  ends.abort();
  if (!first.startsWith('{')) return '200';
  const { status, code } = JSON.parse(first) as ProblemBody;
  return `${status} ${code}`;
}
