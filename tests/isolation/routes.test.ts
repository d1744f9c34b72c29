import { randomUUID } from 'node:crypto';
import { WHO_MAY_DO_WHAT } from '@ancrage/api/permission/who-may-do-what';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { ProblemBody, Session } from '../grounds/session';
import { routes, type Route } from '../openapi/document';
import { signInAs } from '../grounds/member';
import { openTenants, openTerritory, type Tenant } from './two-tenants';

/** For each route on one subject: which identifier it wants, and a body that its shape accepts. */
const ON_A_SUBJECT: Readonly<Record<string, (tenant: Tenant) => { id: string; body?: object }>> = {
  'POST /api/commitments/{id}/realisations': ({ commitmentId: id }) => ({
    id,
    body: meetingRoom(LAST_QUARTER, 3).realisations[0] ?? {},
  }),
  'POST /api/commitments/{id}/corrections': ({ commitmentId: id }) => {
    const { title, from, price } = meetingRoom(LAST_QUARTER, 3);
    return { id, body: { title, from, price, replaces: randomUUID(), reason: 'typingError' } };
  },
  'POST /api/commitments/{id}/withdrawal': ({ commitmentId: id }) => ({
    id,
    body: { replaces: randomUUID(), reason: 'typingError' },
  }),
  'POST /api/realisations/{id}/corrections': ({ realisationId: id, realisationEntryId }) => ({
    id,
    body: {
      ...meetingRoom(LAST_QUARTER, 3).realisations[0],
      replaces: realisationEntryId,
      reason: 'typingError',
    },
  }),
  'POST /api/realisations/{id}/withdrawal': ({ realisationId: id, realisationEntryId }) => ({
    id,
    body: { replaces: realisationEntryId, reason: 'typingError' },
  }),
  'POST /api/commitments/{id}/text-erasure': ({ commitmentId: id }) => ({
    id,
    body: { reason: 'personAsked', files: true },
  }),
  'POST /api/company/establishments/{id}/name-erasure': ({ establishmentId: id }) => ({
    id,
    body: { reason: 'personAsked' },
  }),
  'GET /api/evidence/{id}/file': ({ evidenceId: id }) => ({ id }),
  'GET /api/imports/{id}': ({ importId: id }) => ({ id }),
  'POST /api/imports/{id}/confirmation': ({ importId: id }) => ({ id }),
  'GET /api/imports/{id}/rejects': ({ importId: id }) => ({ id }),
  'POST /api/invitations/{id}/revocation': ({ invitationId: id }) => ({
    id,
    body: { reason: 'wrongAddress' },
  }),
  'PUT /api/members/{id}/role': ({ managerId: id }) => ({
    id,
    body: { role: 'csrManager', reason: 'newDuties' },
  }),
  'POST /api/members/{id}/removal': ({ memberId: id }) => ({
    id,
    body: { reason: 'leftOrganisation' },
  }),
  'POST /api/members/{id}/second-factor/removal': ({ managerId: id }) => ({
    id,
    body: { reason: 'deviceLost' },
  }),
  'DELETE /api/tokens/{id}': ({ tokenId: id }) => ({ id }),
  'POST /api/claims/{id}/settlement': ({ claimId: id }) => ({
    id,
    body: { role: null, reason: 'personUnknown' },
  }),
};

describe('who may call which route', () => {
  let grounds: Grounds;
  let mine: Tenant;
  let theirs: Tenant;
  let agent: Session;
  let executive: Session;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    const tenants = await openTenants(grounds, ['Saline de Larmor', 'Saline de Gâvres']);
    [mine, theirs] = tenants as [Tenant, Tenant];
    agent = await signInAs(
      grounds,
      'territoryAgent',
      await openTerritory(grounds, 'Lorient Agglomération', '200042174'),
    );
    executive = await signInAs(grounds, 'executive', mine.organisationId);
  });
  afterAll(() => grounds.close());

  test('another company’s identifier is as unknown as one that nobody has, on every route', async () => {
    const onASubject = onTenants();
    expect(onASubject.map(({ name }) => name).sort()).toEqual(Object.keys(ON_A_SUBJECT).sort());
    for (const route of onASubject) {
      const subject = ON_A_SUBJECT[route.name]?.(theirs);
      const foreign = await call(memberOf(mine, route), route, subject?.id, subject?.body);
      const unknown = await call(memberOf(mine, route), route, randomUUID(), subject?.body);
      expect({ route: route.name, status: foreign.status }).toEqual({
        route: route.name,
        status: 404,
      });
      expect(foreign.body).toEqual(unknown.body);
    }
  });

  test('its own company finds the same identifiers', async () => {
    for (const route of onTenants()) {
      const subject = ON_A_SUBJECT[route.name]?.(theirs);
      const found = await call(memberOf(theirs, route), route, subject?.id, subject?.body);
      expect([route.name, found.status]).not.toEqual([route.name, 404]);
      expect(found.status).toBeLessThan(500);
    }
  });

  test('another company’s identifiers are refused inside a body too', async () => {
    const [line] = meetingRoom(LAST_QUARTER, 3).realisations;
    const link = await mine.session.post<ProblemBody>('/api/evidence/links', {
      targetType: 'commitment',
      targetId: theirs.commitmentId,
      link: 'https://association.example/merci',
      dated: line?.to,
      coversFrom: line?.from,
      coversTo: line?.to,
    });
    expect([link.status, link.body.code]).toEqual([404, 'evidence.line_not_found']);
    const placed = await mine.session.post<ProblemBody>('/api/commitments', {
      ...meetingRoom(LAST_QUARTER, 3),
      establishmentId: theirs.establishmentId,
    });
    expect([placed.status, placed.body.code]).toEqual([422, 'commitment.establishment_unknown']);
    const profile = await mine.session.post<ProblemBody>('/api/company/size-profiles', {
      from: line?.from,
      figures: {
        fte: 40,
        headcount: 44,
        floorAreaM2: 900,
        turnoverEur: null,
        addressablePurchasesEur: null,
        treasuryEur: null,
        employeeSavingsEur: null,
      },
      byEstablishment: [{ establishmentId: theirs.establishmentId, fte: 40, floorAreaM2: 900 }],
    });
    expect(profile.status).toBe(422);
    const replaced = await mine.session.post<ProblemBody>(
      `/api/realisations/${mine.realisationId}/withdrawal`,
      { replaces: theirs.realisationEntryId, reason: 'typingError' },
    );
    expect([replaced.status, replaced.body.code]).toEqual([409, 'commitment.superseded']);
  });

  test('lists and searches hold one’s own alone', async () => {
    for (const path of ['/api/commitments?text=Algues', '/api/imports', '/api/company']) {
      const [own, other] = [await mine.session.get(path), await theirs.session.get(path)];
      const text = JSON.stringify(own.body);
      expect(own.status).toBe(200);
      for (const id of [theirs.commitmentId, theirs.importId, theirs.establishmentId]) {
        expect(text).not.toContain(id);
      }
      expect(text).not.toBe(JSON.stringify(other.body));
    }
  });

  test('a territory’s agent reads what was published alone', async () => {
    expect((await agent.get('/api/territory')).status).toBe(404);
    expect((await agent.get('/api/company')).status).toBe(403);
    expect((await mine.session.get('/api/territory')).status).toBe(403);
  });

  test('an executive reads, and opens no evidence', async () => {
    for (const path of ['/api/commitments', '/api/score/dashboard', '/api/company']) {
      expect((await executive.get(path)).status).toBe(200);
    }
    const path = `/api/evidence/${mine.evidenceId}/file`;
    expect((await executive.get(path)).status).toBe(403);
    expect((await mine.session.get(path)).status).toBe(200);
  });

  test('a session that was closed opens nothing more', async () => {
    const leaving = await signInAs(grounds, 'executive', theirs.organisationId);
    expect((await leaving.get('/api/company')).status).toBe(200);
    expect((await leaving.send('DELETE', '/api/session')).status).toBe(204);
    expect((await leaving.get('/api/company')).status).toBe(401);
  });
});

/** Every route on one subject of a tenant: the platform's and a person's own are no tenant's. */
function onTenants(): Route[] {
  return routes().filter(
    ({ path, permission, isPublic }) =>
      !isPublic &&
      path.includes('{id}') &&
      !['platform.read', 'platform.operate', 'account.own', 'association.open'].includes(
        permission ?? '',
      ),
  );
}

/** The member of a tenant whose role may call a route. */
function memberOf({ session, administrator }: Tenant, { permission }: Route): Session {
  const managers: readonly string[] = WHO_MAY_DO_WHAT.csrManager;
  return managers.includes(permission ?? '') ? session : administrator;
}

function call(session: Session, route: Route, id: string | undefined, body: object | undefined) {
  const path = route.path.replace('{id}', id ?? '');
  if (route.method === 'GET' || body === undefined) {
    return session.send<ProblemBody>(route.method, path);
  }
  return session.send<ProblemBody>(route.method, path, JSON.stringify(body), {
    'content-type': 'application/json',
  });
}
