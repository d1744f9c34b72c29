import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { enrol } from '../grounds/authenticator';
import { openCompany } from '../grounds/company';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { join, openAccount, openOrganisation, signInAs } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';

const DEMANDED = '403 session.second_factor_demanded';

describe('a second factor that is demanded', () => {
  let grounds: Grounds;

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start({ SECOND_FACTOR: 'operators' });
  });
  afterAll(() => grounds.close());

  const answer = async (session: Session, path: string) => {
    const { status, body } = await session.get<ProblemBody>(path);
    return status === 200 ? 'open' : `${status} ${body.code}`;
  };

  const demand = (session: Session, secondFactorRequired: boolean) =>
    session.send(
      'PUT',
      '/api/settings',
      JSON.stringify({ secondFactorRequired, ownValidationAllowed: false }),
      { 'content-type': 'application/json' },
    );

  test('by an organisation holds for all of its members at once, and for them alone', async () => {
    const [one, other] = [
      await openCompany(grounds, 'Huîtres du Golfe'),
      await openCompany(grounds, 'Sel de Guérande'),
    ];
    const head = await openAccount(grounds);
    await join(grounds, head, one.id, 'companyAdministrator');
    const administrator = await Session.signIn(grounds.apiUrl, head);
    const manager = await Session.signIn(grounds.apiUrl, one);
    const neighbour = await Session.signIn(grounds.apiUrl, other);
    const token = await administrator.post<{ token: string }>('/api/tokens', {
      name: 'Export',
      scopes: ['score.read'],
      days: 30,
    });
    const byToken = () =>
      Session.nobody(grounds.apiUrl).send<ProblemBody>('GET', '/api/company', undefined, {
        authorization: `Bearer ${token.body.token}`,
      });
    expect(await answer(manager, '/api/company')).toBe('open');
    expect((await manager.get('/api/settings')).status).toBe(403);
    expect((await demand(administrator, true)).status).toBe(204);

    expect(await answer(manager, '/api/company')).toBe(DEMANDED);
    expect(await answer(administrator, '/api/members')).toBe(DEMANDED);
    expect((await byToken()).body.code).toBe('session.second_factor_demanded');
    expect(await answer(neighbour, '/api/company')).toBe('open');
    const { body } = await manager.get<{ mustEnrol: boolean }>('/api/session');
    expect(body.mustEnrol).toBe(true);

    await enrol(manager, one.password);
    expect(await answer(manager, '/api/company')).toBe('open');
    expect((await manager.get<{ mustEnrol: boolean }>('/api/session')).body.mustEnrol).toBe(false);
    await enrol(administrator, head.password);
    const log = await administrator.get<{ events: { topic: string; after: object }[] }>(
      '/api/audit?topic=organisationSetting',
    );
    expect(log.body.events).toMatchObject([{ after: { second_factor_required: true } }]);
    expect((await demand(administrator, false)).status).toBe(204);
  });

  test('goes with the organisation that one passes over to', async () => {
    const [strict, easy] = [
      await openOrganisation(grounds, 'company', 'Stricte'),
      await openOrganisation(grounds, 'company', 'Simple'),
    ];
    const who = await openAccount(grounds);
    await join(grounds, who, easy, 'executive');
    await join(grounds, who, strict, 'executive');
    await grounds.owner.query(
      `INSERT INTO ancrage.organisation_setting (organisation_id, second_factor_required)
       VALUES ($1, true)`,
      [strict],
    );
    await grounds.owner.query(
      `UPDATE ancrage.membership SET last_used_at = now()
       WHERE user_id = $1 AND organisation_id = $2`,
      [who.userId, easy],
    );
    const session = await Session.signIn(grounds.apiUrl, who);
    expect(await answer(session, '/api/company')).toBe('open');
    await session.send(
      'PUT',
      '/api/session/organisation',
      JSON.stringify({ organisationId: strict }),
      {
        'content-type': 'application/json',
      },
    );
    expect(await answer(session, '/api/company')).toBe(DEMANDED);
  });

  test('is always demanded of whoever operates the platform', async () => {
    const platform = await openOrganisation(grounds, 'platform', 'Ancrage');
    const operator = await openAccount(grounds);
    await join(grounds, operator, platform, 'platformAdministrator');
    const session = await Session.signIn(grounds.apiUrl, operator);
    expect(await answer(session, '/api/platform/organisations')).toBe(DEMANDED);
    await enrol(session, operator.password);
    expect(await answer(session, '/api/platform/organisations')).toBe('open');
  });

  test('is not asked of whoever came by the organisation’s own provider', async () => {
    const { id } = await openCompany(grounds, 'Criée de Keroman');
    await grounds.owner.query(
      `INSERT INTO ancrage.organisation_setting (organisation_id, second_factor_required)
       VALUES ($1, true)`,
      [id],
    );
    const session = await signInAs(grounds, 'executive', id);
    expect(await answer(session, '/api/company')).toBe(DEMANDED);
    await grounds.owner.query(
      'UPDATE ancrage.session SET by_provider = true WHERE organisation_id = $1',
      [id],
    );
    expect(await answer(session, '/api/company')).toBe('open');
  });

  describe('by an installation that says nothing less', () => {
    beforeAll(async () => {
      await grounds.api.stop();
      await grounds.api.start({ SECOND_FACTOR: '' });
    });

    test('is demanded of everybody, and shown as decided', async () => {
      const { id } = await openCompany(grounds, 'Conserverie de Groix');
      const head = await openAccount(grounds);
      await join(grounds, head, id, 'companyAdministrator');
      const session = await Session.signIn(grounds.apiUrl, head);
      expect(await answer(session, '/api/company')).toBe(DEMANDED);
      expect(await answer(session, '/api/settings')).toBe(DEMANDED);
      await enrol(session, head.password);
      expect(await answer(session, '/api/company')).toBe('open');
      const { body } = await session.get('/api/settings');
      expect(body).toEqual({
        secondFactorRequired: false,
        ownValidationAllowed: false,
        secondFactorOfEverybody: true,
      });
    });

    test('is not asked of whoever came by the organisation’s own provider', async () => {
      const territory = await openOrganisation(grounds, 'territory', 'Pays de Pontivy');
      const agent = await signInAs(grounds, 'territoryAgent', territory);
      expect(await answer(agent, '/api/members')).toBe(DEMANDED);
      await grounds.owner.query(
        'UPDATE ancrage.session SET by_provider = true WHERE organisation_id = $1',
        [territory],
      );
      expect((await agent.get<{ mustEnrol: boolean }>('/api/session')).body.mustEnrol).toBe(false);
    });
  });
});
