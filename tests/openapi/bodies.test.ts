import { randomUUID } from 'node:crypto';
import { WHO_MAY_DO_WHAT } from '@ancrage/api/permission/who-may-do-what';
import type { Role } from '@ancrage/contract/session/role';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany } from '../grounds/company';
import { openOrganisation, signInAs } from '../grounds/member';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { Answer, ProblemBody, Session } from '../grounds/session';
import { routes, type Route } from './document';
import { faultsOf } from './problem-answer';
import { sampleOf, unstorableBodies, wrongBodies, type WrongBody } from './wrong-bodies';

/** Somebody signed in, and their role. */
interface Caller {
  readonly role: Role;
  readonly session: Session;
}

const WITH_BODY = routes().filter(({ body }) => body !== undefined);

describe('bodies of the wrong shape', () => {
  let grounds: Grounds;
  let callers: readonly Caller[];

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    const { company, session } = await openReadyCompany(grounds, 'Chapellerie de Port-Louis');
    const platform = await openOrganisation(grounds, 'platform', 'Ancrage');
    const territory = await openOrganisation(grounds, 'territory', 'Lorient Agglomération');
    callers = [
      { role: 'csrManager', session },
      {
        role: 'companyAdministrator',
        session: await signInAs(grounds, 'companyAdministrator', company.id),
      },
      {
        role: 'platformAdministrator',
        session: await signInAs(grounds, 'platformAdministrator', platform),
      },
      {
        role: 'territoryAgent',
        session: await signInAs(grounds, 'territoryAgent', territory),
      },
    ];
  });
  afterAll(() => grounds.close());

  test('the description has the routes that write', () => {
    expect(WITH_BODY.length).toBeGreaterThanOrEqual(11);
    for (const { body } of WITH_BODY)
      expect(wrongBodies(body ?? {}).length).toBeGreaterThanOrEqual(10);
  });

  test.each(WITH_BODY.map(({ name }) => name))(
    '%s refuses each of them with 400, naming the field, in both languages',
    async (name) => {
      const route = routeNamed(name);
      const wrong: string[] = [];
      for (const { what, field, body } of wrongBodies(route.body ?? {})) {
        const answer = await send(callerOf(route), route, body);
        const english = await send(callerOf(route).inLanguage('en'), route, body);
        if (answer.status !== 400) wrong.push(`${what}: ${answer.status} ${answer.body.code}`);
        const named = (answer.body.errors ?? []).map((error) => error.field);
        if (field !== '' && !named.includes(field)) wrong.push(`${what}: names ${named.join()}`);
        const faults = [...faultsOf(answer), ...faultsOf(english, 'en')];
        wrong.push(...faults.map((fault) => `${what}: ${fault}`));
        if (english.body.title === answer.body.title) wrong.push(`${what}: one sentence for both`);
        if (!answer.body.code?.startsWith('request.')) wrong.push(`${what}: ${answer.body.code}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  test.each(WITH_BODY.map(({ name }) => name))(
    '%s takes a body of the right shape for one, whatever it makes of its content',
    async (name) => {
      const route = routeNamed(name);
      const answer = await send(callerOf(route), route, sampleOf(route.body ?? {}));
      expect({ name, status: answer.status, errors: answer.body.errors }).not.toMatchObject({
        status: 400,
      });
      expect(answer.status).toBeLessThan(500);
    },
  );

  test.each(WITH_BODY.map(({ name }) => name))(
    '%s never fails on a text that the store cannot hold',
    async (name) => {
      const route = routeNamed(name);
      const wrong = await answered(route, unstorableBodies(route.body ?? {}), 500);
      expect(wrong).toEqual([]);
    },
  );

  test('an unknown parameter of a query, and one of the wrong form, are refused', async () => {
    const queried = routes().filter(({ query }) => query.length > 0);
    expect(queried.length).toBeGreaterThan(3);
    for (const route of queried) {
      const { path } = route;
      const session = callerOf(route);
      const unknown = await session.get<ProblemBody>(`${path}?inconnu=1`);
      expect([path, unknown.status]).toEqual([path, 400]);
      const twice = await session.get<ProblemBody>(`${path}?quarter=2026-Q5&name[a]=b`);
      expect([path, twice.status, faultsOf(twice)]).toEqual([path, 400, []]);
    }
  });

  test('an identifier that is none is refused on every route that takes one', async () => {
    for (const route of routes().filter(({ path }) => path.includes('{id}'))) {
      const body = route.body ? sampleOf(route.body) : undefined;
      const answer = await send(callerOf(route), route, body, 'pas-un-identifiant');
      expect([route.name, answer.status, faultsOf(answer)]).toEqual([route.name, 400, []]);
    }
  });

  /** Somebody whose role may call a route. */
  function callerOf({ permission }: Route): Session {
    const found = callers.find(({ role }) =>
      (WHO_MAY_DO_WHAT[role] as readonly string[]).includes(permission ?? 'account.own'),
    );
    if (!found) throw new Error(`Nobody may ${permission}`);
    return found.session;
  }

  async function answered(route: Route, bodies: readonly WrongBody[], from: number) {
    const wrong: string[] = [];
    for (const { what, body } of bodies) {
      const { status } = await send(callerOf(route), route, body);
      if (status >= from) wrong.push(`${what}: ${status}`);
    }
    return wrong;
  }
});

function routeNamed(name: string): Route {
  const route = routes().find((known) => known.name === name);
  if (!route) throw new Error(`No route ${name}`);
  return route;
}

function send(
  session: Session,
  route: Route,
  body: unknown,
  id: string = randomUUID(),
): Promise<Answer<ProblemBody>> {
  const path = route.path.replace('{id}', id);
  if (body === undefined) return session.send(route.method, path);
  return session.send(route.method, path, JSON.stringify(body), {
    'content-type': 'application/json',
  });
}
