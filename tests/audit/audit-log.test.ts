import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany, type TestCompany } from '../grounds/company';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { join, openAccount, openOrganisation, signInAs, type TestMember } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';

interface Event {
  readonly id: string;
  readonly topic: string;
  readonly what: string;
  readonly subjectId: string;
  readonly actorName: string | null;
  readonly actor: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
  readonly address: string | null;
  readonly recordedAt: string;
}

interface Page {
  readonly events: readonly Event[];
  readonly next: string | null;
}

describe('the log', () => {
  let grounds: Grounds;
  let company: TestCompany;
  let manager: Session;
  let head: TestMember;
  let administrator: Session;

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
    ({ company, session: manager } = await openReadyCompany(grounds, 'Voilerie de Kéroman'));
    head = await openAccount(grounds);
    await join(grounds, head, company.id, 'companyAdministrator');
    administrator = await Session.signIn(grounds.apiUrl, head);
  });
  afterAll(() => grounds.close());

  const log = async (query = '', session = administrator) =>
    (await session.get<Page>(`/api/audit${query}`)).body;
  const latest = async (topic: string) => (await log(`?topic=${topic}`)).events[0];

  test('tells who changed a role, what it was, what it became, and from where', async () => {
    const member = await openAccount(grounds);
    await join(grounds, member, company.id, 'contributor');
    const path = `/api/members/${member.userId}/role`;
    await administrator.send(
      'PUT',
      path,
      JSON.stringify({ role: 'validator', reason: 'newDuties' }),
      {
        'content-type': 'application/json',
      },
    );
    expect(await latest('member')).toMatchObject({
      what: 'changed',
      subjectId: member.userId,
      actorName: 'Membre',
      before: { role: 'contributor', left_at: null },
      after: { role: 'validator', left_at: null },
      reason: 'newDuties',
      address: expect.stringMatching(/127\.0\.0\.1|::1/),
    });
    await administrator.post(`/api/members/${member.userId}/removal`, {
      reason: 'leftOrganisation',
    });
    const gone = await latest('member');
    expect(gone?.reason).toBe('leftOrganisation');
    expect(gone?.after?.left_at).not.toBeNull();
  });

  test('tells of invitations, tokens, sessions and passwords', async () => {
    await administrator.post('/api/invitations', { email: 'a@b.example', role: 'executive' });
    expect(await latest('invitation')).toMatchObject({
      what: 'added',
      after: { role: 'executive', state: 'open' },
    });
    const { body } = await administrator.post<{ id: string; token: string }>('/api/tokens', {
      name: 'Export',
      scopes: ['score.read'],
      days: 30,
    });
    expect(await latest('token')).toMatchObject({
      what: 'added',
      subjectId: body.id,
      after: { scopes: ['score.read'] },
    });
    expect(await latest('session')).toMatchObject({ what: 'opened' });
    const other = await openAccount(grounds);
    await join(grounds, other, company.id, 'csrManager');
    const session = await Session.signIn(grounds.apiUrl, other);
    await session.send(
      'PUT',
      '/api/account/password',
      JSON.stringify({ current: other.password, next: 'quatre goélands sur le quai' }),
      { 'content-type': 'application/json' },
    );
    expect(await latest('account')).toMatchObject({
      what: 'password_changed',
      subjectId: other.userId,
    });
    const everything = JSON.stringify(await log());
    expect(everything).not.toContain(body.token.slice(8));
    expect(everything).not.toContain('a@b.example');
    expect(everything).not.toContain('goélands');
  });

  test('tells of refused sign-ins, and of an unknown address only a number', async () => {
    const platformId = await openOrganisation(grounds, 'platform', 'Ancrage');
    const platform = await signInAs(grounds, 'platformAdministrator', platformId);
    const member = await openAccount(grounds);
    await join(grounds, member, company.id, 'contributor');
    const nobody = Session.nobody(grounds.apiUrl);
    const stranger = 'inconnue.canari@essai.example';
    for (const email of [member.email, stranger, stranger]) {
      await nobody.post('/api/session', { email, password: 'pas la bonne du tout' });
    }
    expect(await latest('session')).toMatchObject({
      what: 'refused',
      subjectId: member.userId,
      actor: null,
      after: { step: 'password' },
      address: expect.stringMatching(/127\.0\.0\.1|::1/),
    });
    const told = (await log('?topic=session', platform)).events.filter(
      ({ what }) => what === 'refused',
    );
    expect(told.map(({ after }) => after)).toEqual([{ step: 'unknown' }, { step: 'unknown' }]);
    expect(new Set(told.map(({ subjectId }) => subjectId)).size).toBe(1);
    expect(JSON.stringify(told)).not.toContain('canari');
  });

  test('is written with the change or not at all', async () => {
    const count = async () =>
      (await grounds.owner.query('SELECT FROM ancrage.audit_event')).rowCount;
    // Somebody who invited nobody: with an administrator's role their open invitations change too.
    const member = await openAccount(grounds);
    await join(grounds, member, company.id, 'contributor');
    const before = await count();
    await grounds.owner.query('BEGIN');
    await grounds.owner.query(
      `UPDATE ancrage.membership SET role = 'executive' WHERE user_id = $1`,
      [member.userId],
    );
    expect(await count()).toBe((before ?? 0) + 1);
    await grounds.owner.query('ROLLBACK');
    expect(await count()).toBe(before);
  });

  test('holds what was declared, corrected and withdrawn, with the reason, on each record', async () => {
    const declared = await manager.post<{
      commitmentId: string;
      realisations: { id: string; entryId: string }[];
    }>('/api/commitments', meetingRoom(LAST_QUARTER, 24));
    const [line] = declared.body.realisations;
    await manager.post(`/api/realisations/${line?.id}/withdrawal`, {
      replaces: line?.entryId,
      reason: 'typingError',
    });
    const { events } = await log(`?subjectId=${declared.body.commitmentId}`);
    expect(events.map(({ topic, what }) => `${topic} ${what}`)).toEqual([
      'realisation withdraw',
      'realisation declare',
      'commitment declare',
    ]);
    expect(events[0]).toMatchObject({ reason: 'typingError', after: null });
    expect(events[0]?.before).toMatchObject({ commitmentId: declared.body.commitmentId });
    for (const { address } of events) expect(address).toMatch(/127\.0\.0\.1|::1/);
    expect(events[2]?.actorName).toContain('Responsable RSE');
  });

  test('is read by those who may, and of one’s own organisation alone', async () => {
    expect((await manager.get('/api/audit')).status).toBe(403);
    const auditor = await signInAs(grounds, 'auditor', company.id);
    expect((await auditor.get('/api/audit')).status).toBe(200);
    const { company: other } = await openReadyCompany(grounds, 'Voilerie autre');
    const foreign = await signInAs(grounds, 'auditor', other.id);
    const own = new Set((await log()).events.map(({ id }) => id));
    const theirs = (await log('', foreign)).events;
    expect(theirs.length).toBeGreaterThan(3);
    expect(theirs.filter(({ id, topic }) => own.has(id) && topic === 'member')).toEqual([]);
  });

  test('what the platform does to an organisation is in both logs', async () => {
    const platformId = await openOrganisation(grounds, 'platform', 'Ancrage');
    const platform = await signInAs(grounds, 'platformAdministrator', platformId);
    const path = `/api/platform/organisations/${company.id}/invitations`;
    await platform.post(path, { email: 'p@b.example', role: 'auditor' });
    for (const session of [platform, administrator]) {
      const [event] = (await log('?topic=invitation', session)).events;
      expect(event).toMatchObject({ what: 'added', after: { role: 'auditor' } });
    }
  });

  test('says why a territory is taken back, in both logs, on the page and in the file', async () => {
    const platformId = await openOrganisation(grounds, 'platform', 'Ancrage');
    const platform = await signInAs(grounds, 'platformAdministrator', platformId);
    const territoryId = await openOrganisation(grounds, 'territory', 'Pays de Lorient');
    const agent = await openAccount(grounds);
    await join(grounds, agent, territoryId, 'territoryAgent');
    const session = await Session.signIn(grounds.apiUrl, agent);
    const invited = { email: 'relais@territoire.example', role: 'territoryAgent' };
    await session.post('/api/invitations', invited);
    const path = `/api/platform/territories/${territoryId}/revocation`;
    const reason = 'agreementEnded';
    const elsewhere = `/api/platform/territories/${company.id}/revocation`;
    expect((await platform.post(elsewhere, { reason })).status).toBe(404);
    expect((await platform.post(path, { reason: 'par caprice' })).status).toBe(400);
    expect((await session.get('/api/session')).status).toBe(200);
    expect((await platform.post(path, { reason })).status).toBe(204);
    expect((await session.get('/api/session')).status).toBe(401);

    const events = (await log('', platform)).events.filter((event) => event.reason === reason);
    expect(events.map(({ topic, what }) => `${topic} ${what}`).sort()).toEqual([
      'invitation changed',
      'member changed',
    ]);
    const file = await platform.get<string>('/api/audit/export');
    expect(file.body).toContain('La convention a pris fin');
    const inEnglish = await platform.inLanguage('en').get<string>('/api/audit/export');
    expect(inEnglish.body).toContain('The agreement ended');
    const { rows } = await grounds.owner.query(
      'SELECT count(*)::int AS told FROM ancrage.audit_event WHERE organisation_id = $1 AND reason = $2',
      [territoryId, reason],
    );
    expect(rows).toEqual([{ told: 2 }]);

    await platform.post(`/api/platform/organisations/${territoryId}/invitations`, invited);
    const [anew] = (await log('?topic=invitation', platform)).events;
    expect(anew).toMatchObject({ what: 'added', reason: null });
  });

  test('is filtered by day, and read page by page without a gap or a double', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect((await log('?to=2020-01-01')).events).toEqual([]);
    expect((await log(`?from=${today}`)).events.length).toBeGreaterThan(0);
    await grounds.owner.query(
      `INSERT INTO ancrage.audit_event (organisation_id, action, subject_id, recorded_at)
       SELECT $1, 'member.changed', gen_random_uuid(), '2026-01-01T00:00:00Z'
       FROM generate_series(1, 230)`,
      [company.id],
    );
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Page = await log(next === '' ? '' : `?after=${encodeURIComponent(next)}`);
      seen.push(...page.events.map(({ id }) => id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const { rows } = await grounds.owner.query<{ there: number }>(
      `SELECT (SELECT count(*) FROM ancrage.audit_event WHERE organisation_id = $1)::int
         + (SELECT count(*) FROM ancrage.ledger_entry WHERE company_id = $1)::int AS there`,
      [company.id],
    );
    expect(seen.length).toBe(rows[0]?.there);
    const wrong = await administrator.get<ProblemBody>('/api/audit?after=n-importe-quoi');
    expect([wrong.status, wrong.body.code]).toEqual([400, 'request.wrong_type']);
  });

  test('is exported as a file in which no text is a formula', async () => {
    await grounds.owner.query(`UPDATE ancrage.app_user SET display_name = $2 WHERE id = $1`, [
      head.userId,
      '=HYPERLINK("https://ailleurs.example")',
    ]);
    const answer = await administrator.get<string>('/api/audit/export?topic=token');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const [header, row] = answer.body.replace(/^\ufeff/, '').split('\n');
    expect(header).toContain('Adresse réseau');
    expect(row).toContain(`"'=HYPERLINK(`);
  });

  test.each([
    ['changed', `UPDATE ancrage.audit_event SET action = 'x'`],
    ['given another address', `UPDATE ancrage.audit_event SET address = '10.0.0.1'`],
    ['erased', 'DELETE FROM ancrage.audit_event'],
    ['emptied', 'TRUNCATE ancrage.audit_event'],
  ])('even for the administrator of the database, it is refused that it is %s', async (_w, sql) => {
    await expect(grounds.owner.query(sql)).rejects.toMatchObject({ code: '23001' });
  });

  test('addresses alone are erased after their retention', async () => {
    const { rowCount } = await grounds.owner.query(
      'UPDATE ancrage.audit_event SET address = NULL WHERE address IS NOT NULL',
    );
    expect(rowCount).toBeGreaterThan(0);
  });
});
