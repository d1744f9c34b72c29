import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { enrol } from '../grounds/authenticator';
import { openReadyCompany } from '../grounds/company';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { join, openAccount, openOrganisation, signInAs, type TestMember } from '../grounds/member';
import { Session } from '../grounds/session';

interface Event {
  readonly topic: string;
  readonly what: string;
  readonly subjectId: string;
  readonly actorName: string | null;
  readonly actorState: string;
  readonly address: string | null;
}

describe('the log of what people do about their own accounts', () => {
  let grounds: Grounds;
  let companyId: string;
  let reader: Session;

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
    const { company } = await openReadyCompany(grounds, 'Forges de Lochrist');
    companyId = company.id;
    reader = await signInAs(grounds, 'auditor', companyId);
  });
  afterAll(() => grounds.close());

  async function member(): Promise<TestMember> {
    const who = await openAccount(grounds);
    await join(grounds, who, companyId, 'csrManager');
    return who;
  }

  /** What a log tells of a person, the latest first. */
  async function told({ userId }: TestMember, by = reader) {
    const { body } = await by.get<{ events: Event[] }>(`/api/audit?subjectId=${userId}`);
    return body.events
      .filter(({ topic }) => topic === 'session' || topic === 'account')
      .map(({ topic, what }) => `${topic} ${what}`);
  }

  test('tells of a sign-out, once, and of sessions that were ended from elsewhere', async () => {
    const who = await member();
    const [here, there, office] = [
      await Session.signIn(grounds.apiUrl, who),
      await Session.signIn(grounds.apiUrl, who),
      await Session.signIn(grounds.apiUrl, who),
    ];
    const opened = Array<string>(3).fill('session opened');
    await office.send('DELETE', '/api/session');
    await office.send('DELETE', '/api/session');
    expect(await told(who)).toEqual(['session closed', ...opened]);

    const { body: sessions } =
      await here.get<{ id: string; current: boolean }[]>('/api/account/sessions');
    const other = sessions.find(({ current }) => !current);
    await here.send('DELETE', `/api/account/sessions/${other?.id}`);
    expect((await there.get('/api/session')).status).toBe(401);
    expect(await told(who)).toEqual(['session ended', 'session closed', ...opened]);
    const { body } = await reader.get<{ events: Event[] }>('/api/audit?topic=session');
    for (const event of body.events.slice(0, 2)) {
      expect(event).toMatchObject({ subjectId: who.userId, actorState: 'member' });
      expect(event.address).toMatch(/127\.0\.0\.1|::1/);
    }
  });

  test('tells of new recovery codes', async () => {
    const who = await member();
    const session = await Session.signIn(grounds.apiUrl, who);
    await enrol(session, who.password);
    await session.post('/api/account/second-factor/recovery-codes', { password: who.password });
    expect(await told(who)).toEqual([
      'account recovery_codes_renewed',
      'account second_factor_on',
      'session opened',
    ]);
  });

  test('names a person in each of their organisations, and not as somebody from elsewhere', async () => {
    const who = await member();
    const elsewhere = await openOrganisation(grounds, 'territory', 'Pays de Lorient');
    await join(grounds, who, elsewhere, 'territoryAgent');
    const session = await Session.signIn(grounds.apiUrl, who);
    await session.send(
      'PUT',
      '/api/account/password',
      JSON.stringify({ current: who.password, next: 'quatre goélands sur le quai' }),
      { 'content-type': 'application/json' },
    );
    const agent = await signInAs(grounds, 'territoryAgent', elsewhere);
    await grounds.owner.query(
      `UPDATE ancrage.membership SET role = 'auditor' WHERE organisation_id = $1 AND user_id <> $2`,
      [elsewhere, who.userId],
    );
    for (const by of [reader, agent]) {
      const { body } = await by.get<{ events: Event[] }>(`/api/audit?subjectId=${who.userId}`);
      const changed = body.events.find(({ what }) => what === 'password_changed');
      expect(changed).toMatchObject({ actorName: 'Membre', actorState: 'member' });
    }
  });
});
