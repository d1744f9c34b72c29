import { randomBytes, randomUUID } from 'node:crypto';
import { WHO_MAY_DO_WHAT } from '@ancrage/api/permission/who-may-do-what';
import { withLuhnKey } from '@ancrage/contract/company/siren';
import { ROLES } from '@ancrage/contract/session/role';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCompany, type TestCompany } from '../grounds/company';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { join, openAccount, openOrganisation, signInAs, type TestMember } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';

const PASSWORD = 'trois chalands dans la brume';

describe('what lets somebody in ends when they join, when they leave, and with who invited them', () => {
  let grounds: Grounds;
  let nobody: Session;
  let platform: Session;
  let company: TestCompany;
  let head: Session;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    nobody = Session.nobody(grounds.apiUrl);
    const platformId = await openOrganisation(grounds, 'platform', 'Ancrage');
    platform = await signInAs(grounds, 'platformAdministrator', platformId);
    company = await openCompany(grounds, 'Voilerie de Gâvres');
    head = await signInAs(grounds, 'companyAdministrator', company.id);
  });
  afterAll(() => grounds.close());

  let people = 0;
  const address = () => `personne.${(people += 1)}@entree.example`;
  const invite = (by: Session, email: string, role = 'contributor') =>
    by.post<ProblemBody & { id: string }>('/api/invitations', { email, role });
  const remove = (by: Session, { userId }: TestMember) =>
    by.post<ProblemBody>(`/api/members/${userId}/removal`, { reason: 'securityIncident' });
  const accept = (token: string) =>
    nobody.post<ProblemBody>('/api/received-invitation/acceptance', {
      token,
      displayName: 'Invitée',
      password: PASSWORD,
    });
  const member = async (role: (typeof ROLES)[number], organisationId = company.id) => {
    const account = await openAccount(grounds);
    await join(grounds, account, organisationId, role);
    return { account, session: await Session.signIn(grounds.apiUrl, account) };
  };
  /** The secrets of the links that were mailed to an address, the first first. */
  const tokensTo = async (email: string) => {
    const { rows } = await grounds.owner.query<{ link: string }>(
      `SELECT params->>'link' AS link FROM ancrage.mail WHERE recipient = $1
         AND template IN ('invitation', 'confirmRegistration') ORDER BY created_at`,
      [email],
    );
    return rows.map(({ link }) => link.split('#')[1] ?? '');
  };
  const tokenTo = async (email: string) => (await tokensTo(email)).at(-1) ?? '';
  const statesOf = async (email: string) =>
    (
      await grounds.owner.query<{ state: string }>(
        'SELECT state FROM ancrage.invitation WHERE email = $1 ORDER BY created_at, state',
        [email],
      )
    ).rows.map(({ state }) => state);
  const rolesOf = async (email: string) =>
    (
      await grounds.owner.query<{ role: string }>(
        `SELECT m.role FROM ancrage.membership m JOIN ancrage.app_user u ON u.id = m.user_id
         WHERE u.email = $1 AND m.left_at IS NULL`,
        [email],
      )
    ).rows.map(({ role }) => role);
  const claim = async ({ userId }: TestMember) => {
    const { rows } = await grounds.owner.query<{ id: string }>(
      'INSERT INTO ancrage.company_claim (company_id, user_id) VALUES ($1, $2) RETURNING id',
      [company.id, userId],
    );
    return rows[0]?.id ?? '';
  };

  test('of invitations sent at once to one address, one stays open', async () => {
    const email = address();
    const sent = await Promise.all(
      ['executive', 'companyAdministrator', 'contributor', 'auditor'].map((role) =>
        invite(head, email, role),
      ),
    );
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect((await statesOf(email)).sort()).toEqual(['open', 'revoked', 'revoked', 'revoked']);
    const codes: unknown[] = [];
    for (const token of await tokensTo(email)) codes.push((await accept(token)).body.code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'invitation.revoked')).toHaveLength(3);
    expect(await rolesOf(email)).toHaveLength(1);
  });

  test('the database holds no two open invitations of one address', async () => {
    const email = address();
    const { body } = await invite(head, email);
    const late = await invite(head, email.toUpperCase());
    expect(late.status).toBe(201);
    await expect(
      grounds.owner.query(`UPDATE ancrage.invitation SET state = 'open' WHERE id = $1`, [body.id]),
    ).rejects.toThrow(/invitation_open_once/);
  });

  test('an invitation changes no role of a member, who is told', async () => {
    const { account } = await member('contributor');
    const token = randomBytes(24).toString('base64url');
    await grounds.owner.query(
      `INSERT INTO ancrage.invitation
         (id, organisation_id, email, role, language, token_hash, expires_at)
       VALUES ($1, $2, $3, 'companyAdministrator', 'fr', sha256($4), now() + interval '1 day')`,
      [randomUUID(), company.id, account.email, Buffer.from(token)],
    );
    const told = await accept(token);
    expect([told.status, told.body.code]).toEqual([409, 'invitation.for_member']);
    expect(await rolesOf(account.email)).toEqual(['contributor']);
    expect(await statesOf(account.email)).toEqual(['revoked']);
  });

  test('the platform raises no member either, unless nobody administers any more', async () => {
    const { account } = await member('contributor');
    const path = `/api/platform/organisations/${company.id}/invitations`;
    const body = { email: account.email, role: 'companyAdministrator' };
    const refused = await platform.post<ProblemBody>(path, body);
    expect([refused.status, refused.body.code]).toEqual([409, 'member.already_member']);

    const left = await openCompany(grounds, 'Voilerie sans tête');
    const rest = await member('contributor', left.id);
    const there = `/api/platform/organisations/${left.id}/invitations`;
    const sent = await platform.post(there, { ...body, email: rest.account.email });
    expect(sent.status).toBe(201);
    expect((await accept(await tokenTo(rest.account.email))).status).toBe(200);
    expect(await rolesOf(rest.account.email)).toEqual(['companyAdministrator']);
  });

  test('whoever joins by an invitation has no claim left, by which their role could change', async () => {
    const siren = withLuhnKey('83000001');
    const [one, two] = [address(), address()];
    for (const email of [one, two]) {
      await nobody.post('/api/registrations', {
        email,
        displayName: 'Katell Riou',
        companyName: 'Filature',
        siren,
        nafCode: '13.10Z',
      });
      const confirmed = await nobody.post('/api/registrations/confirmation', {
        token: await tokenTo(email),
        password: PASSWORD,
      });
      expect(confirmed.status).toBe(200);
    }
    const first = await Session.signIn(grounds.apiUrl, { email: one, password: PASSWORD });
    const [waiting] = (await first.get<{ id: string }[]>('/api/claims')).body;
    await invite(first, two, 'companyAdministrator');
    expect((await accept(await tokenTo(two))).status).toBe(200);
    const second = await Session.signIn(grounds.apiUrl, { email: two, password: PASSWORD });
    expect((await second.get<object[]>('/api/claims')).body).toEqual([]);
    const late = await second.post<ProblemBody>(`/api/claims/${waiting?.id}/settlement`, {
      role: 'contributor',
    });
    expect(late.body.code).toBe('claim.not_found');
    expect(await rolesOf(two)).toEqual(['companyAdministrator']);
  });

  test('whoever is let in by their claim has no invitation left', async () => {
    const account = await openAccount(grounds);
    const id = await claim(account);
    await invite(head, account.email, 'companyAdministrator');
    const settled = await head.post(`/api/claims/${id}/settlement`, { role: 'contributor' });
    expect(settled.status).toBe(204);
    expect(await statesOf(account.email)).toEqual(['revoked']);
    expect((await accept(await tokenTo(account.email))).body.code).toBe('invitation.revoked');
    expect(await rolesOf(account.email)).toEqual(['contributor']);
  });

  test('a claim of a member that was left open changes no role', async () => {
    const { account } = await member('companyAdministrator');
    const id = await claim(account);
    expect((await head.post(`/api/claims/${id}/settlement`, { role: 'contributor' })).status).toBe(
      204,
    );
    expect(await rolesOf(account.email)).toEqual(['companyAdministrator']);
  });

  test('an invitation accepted and a claim settled at once let in once, and neither fails', async () => {
    for (let round = 0; round < 5; round += 1) {
      const account = await openAccount(grounds);
      const id = await claim(account);
      await invite(head, account.email, 'executive');
      const token = await tokenTo(account.email);
      const [accepted, settled] = await Promise.all([
        accept(token),
        head.post<ProblemBody>(`/api/claims/${id}/settlement`, { role: 'contributor' }),
      ]);
      expect([200, 410]).toContain(accepted.status);
      expect([204, 404]).toContain(settled.status);
      expect(await rolesOf(account.email)).toEqual([
        accepted.status === 200 ? 'executive' : 'contributor',
      ]);
    }
  });

  test('what somebody invited who is removed opens nothing, and the log says why', async () => {
    const { account, session } = await member('companyAdministrator');
    const email = address();
    const { body } = await invite(session, email, 'companyAdministrator');
    const kept = address();
    await invite(head, kept);
    expect((await remove(head, account)).status).toBe(204);
    expect((await accept(await tokenTo(email))).body.code).toBe('invitation.revoked');
    expect(await rolesOf(email)).toEqual([]);
    const log = await head.get<{ events: { after: object; reason: string }[] }>(
      `/api/audit?topic=invitation&subjectId=${body.id}`,
    );
    expect(log.body.events[0]).toMatchObject({
      after: { state: 'revoked' },
      reason: 'securityIncident',
    });
    expect(await statesOf(kept)).toEqual(['open']);
  });

  test('so with who loses the right to invite, or is erased; not with who keeps it', async () => {
    const { account, session } = await member('companyAdministrator');
    const demoted = address();
    await invite(session, demoted);
    const changed = await head.send(
      'PUT',
      `/api/members/${account.userId}/role`,
      JSON.stringify({ role: 'executive', reason: 'newDuties' }),
      { 'content-type': 'application/json' },
    );
    expect(changed.status).toBe(204);
    expect(await statesOf(demoted)).toEqual(['revoked']);

    const other = await member('companyAdministrator');
    const erased = address();
    await invite(other.session, erased);
    const gone = await other.session.post('/api/account/erasure', {
      password: other.account.password,
    });
    expect(gone.status).toBe(204);
    expect(await statesOf(erased)).toEqual(['revoked']);
  });

  test('so with what the platform’s administrators invited elsewhere', async () => {
    const platformId = await openOrganisation(grounds, 'platform', 'Ancrage');
    const { account, session } = await member('platformAdministrator', platformId);
    const email = address();
    await session.post(`/api/platform/organisations/${company.id}/invitations`, {
      email,
      role: 'companyAdministrator',
    });
    expect(await statesOf(email)).toEqual(['open']);
    expect((await remove(platform, account)).status).toBe(204);
    expect(await statesOf(email)).toEqual(['revoked']);
  });

  test('whoever is removed while they invite leaves nothing open', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { account, session } = await member('companyAdministrator');
      const emails = [address(), address()];
      const [removed, ...sent] = await Promise.all([
        remove(head, account),
        ...emails.map((email) => invite(session, email)),
      ]);
      expect(removed.status).toBe(204);
      for (const { status } of sent) expect([201, 401]).toContain(status);
      for (const email of emails) expect(await statesOf(email)).not.toContain('open');
    }
  });

  test('a token of somebody who left does not work again when they come back', async () => {
    const { account, session } = await member('csrManager');
    const made = await session.post<{ id: string; token: string }>('/api/tokens', {
      name: 'Export',
      scopes: ['company.read'],
      days: 365,
    });
    const byToken = () =>
      fetch(`${grounds.apiUrl}/api/company`, {
        headers: { authorization: `Bearer ${made.body.token}` },
      });
    expect((await byToken()).status).toBe(200);
    await remove(head, account);
    expect((await byToken()).status).toBe(401);
    await invite(head, account.email, 'csrManager');
    expect((await accept(await tokenTo(account.email))).status).toBe(200);
    expect(await rolesOf(account.email)).toEqual(['csrManager']);
    expect((await byToken()).status).toBe(401);
    const log = await head.get<{ events: { reason: string }[] }>(
      `/api/audit?topic=token&subjectId=${made.body.id}`,
    );
    expect(log.body.events[0]).toMatchObject({ reason: 'securityIncident' });
  });

  test('the database and the table of rights name the same roles that may invite', async () => {
    const { rows } = await grounds.owner.query<{ role: string }>(
      'SELECT r AS role FROM unnest($1::text[]) r WHERE ancrage.may_invite(r)',
      [ROLES],
    );
    const may = ROLES.filter((role) => WHO_MAY_DO_WHAT[role].includes('member.manage'));
    expect(rows.map(({ role }) => role).sort()).toEqual([...may].sort());
  });
});
