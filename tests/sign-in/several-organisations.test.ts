import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCompany, type TestCompany } from '../grounds/company';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { join, openAccount, type TestMember } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';

describe('a member of several organisations', () => {
  let grounds: Grounds;
  let member: TestMember;
  let forge: TestCompany;
  let mill: TestCompany;
  let foreign: TestCompany;

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
    forge = await openCompany(grounds, 'Forge de Pont-Scorff');
    mill = await openCompany(grounds, 'Moulin de Saint-Germain');
    foreign = await openCompany(grounds, 'Scierie de Cléguer');
    member = await openAccount(grounds);
    await join(grounds, member, forge.id, 'csrManager');
    await join(grounds, member, mill.id, 'executive');
  });
  afterAll(() => grounds.close());

  const read = async (session: Session) =>
    (
      await session.get<{ organisationId: string; role: string; organisations: object[] }>(
        '/api/session',
      )
    ).body;
  const turn = (session: Session, organisationId: string) =>
    session.send<ProblemBody>(
      'PUT',
      '/api/session/organisation',
      JSON.stringify({ organisationId }),
      {
        'content-type': 'application/json',
      },
    );

  test('chooses for which one the session is open, and has its rights there alone', async () => {
    const session = await Session.signIn(grounds.apiUrl, member);
    expect((await turn(session, mill.id)).status).toBe(204);
    expect(await read(session)).toMatchObject({ organisationId: mill.id, role: 'executive' });
    const company = await session.get<{ siren: string }>('/api/company');
    expect(company.body.siren).toBe(mill.siren);
    expect((await session.post('/api/company/establishments', {})).status).toBe(403);
    expect((await turn(session, forge.id)).status).toBe(204);
    expect((await session.post('/api/company/establishments', {})).status).toBe(400);
    expect((await read(session)).organisations).toHaveLength(2);
  });

  test('is seen to enter by each of them', async () => {
    const entered = async () => {
      const { rows } = await grounds.owner.query<{ entered: number }>(
        `SELECT count(*)::int AS entered FROM ancrage.audit_event
         WHERE organisation_id = $1 AND action = 'session.opened' AND subject_id = $2
           AND address IS NOT NULL`,
        [mill.id, member.userId],
      );
      return rows[0]?.entered ?? 0;
    };
    const session = await Session.signIn(grounds.apiUrl, member);
    await turn(session, forge.id);
    const before = await entered();
    await turn(session, mill.id);
    expect(await entered()).toBe(before + 1);
  });

  test('finds the organisation that was chosen last at the next sign-in', async () => {
    for (const { id } of [mill, forge, mill]) {
      await turn(await Session.signIn(grounds.apiUrl, member), id);
      const next = await Session.signIn(grounds.apiUrl, member);
      expect((await read(next)).organisationId).toBe(id);
    }
  });

  test('cannot turn to another’s organisation, nor to one that nobody has', async () => {
    const session = await Session.signIn(grounds.apiUrl, member);
    const before = await read(session);
    for (const id of [foreign.id, randomUUID()]) {
      const { status, body } = await turn(session, id);
      expect([status, body.code]).toEqual([404, 'session.organisation_unknown']);
    }
    expect(await read(session)).toEqual(before);
  });

  test('a session of one person turns no other session', async () => {
    const [one, other] = [
      await Session.signIn(grounds.apiUrl, member),
      await Session.signIn(grounds.apiUrl, member),
    ];
    await turn(other, forge.id);
    await turn(one, mill.id);
    expect((await read(other)).organisationId).toBe(forge.id);
  });
});
