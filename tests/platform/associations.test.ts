import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { openMailbox, tokenIn, type Mailbox } from '../grounds/mailbox';
import { openOrganisation, signInAs } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';

const PASSWORD = 'trois chalands dans la brume';

interface Association {
  readonly id: string;
  readonly name: string;
  readonly rna: string | null;
  readonly members: number;
  readonly invited: boolean;
}

describe('beneficiary associations are opened by the platform and by territories', () => {
  let grounds: Grounds;
  let mailbox: Mailbox;
  let platform: Session;
  let agent: Session;
  let other: Session;

  beforeAll(async () => {
    mailbox = await openMailbox();
    grounds = await openGrounds({ worker: mailbox.settings });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    const platformId = await openOrganisation(grounds, 'platform', 'Ancrage');
    platform = await signInAs(grounds, 'platformAdministrator', platformId);
    const agentOf = async (name: string) =>
      signInAs(grounds, 'territoryAgent', await openOrganisation(grounds, 'territory', name));
    [agent, other] = [await agentOf('Pays de Lorient'), await agentOf('Pays de Brest')];
  });
  afterAll(async () => {
    await grounds.close();
    await mailbox.close();
  });

  const open = (session: Session, name: string, rna: string | null = null) => {
    const email = `bureau.${randomUUID()}@essai.example`;
    return session
      .post<{ id: string } & ProblemBody>('/api/associations', { name, rna, email })
      .then((answer) => ({ ...answer, email }));
  };
  const listed = async (session: Session) =>
    (await session.get<Association[]>('/api/associations')).body;
  const accept = async (email: string) =>
    Session.nobody(grounds.apiUrl).post<ProblemBody>('/api/received-invitation/acceptance', {
      token: tokenIn(await mailbox.mailTo(email)),
      displayName: 'Armelle Le Dû',
      password: PASSWORD,
    });

  test('its first member comes in by the mailed link, administers it and invites', async () => {
    const { status, email } = await open(agent, 'Les Filets bleus', 'w 561 000 123');
    expect(status).toBe(201);
    expect(await listed(agent)).toMatchObject([
      { name: 'Les Filets bleus', rna: 'W561000123', members: 0, invited: true },
    ]);
    expect((await accept(email)).status).toBe(200);
    const board = await Session.signIn(grounds.apiUrl, { email, password: PASSWORD });
    expect((await board.get('/api/session')).body).toMatchObject({
      organisationName: 'Les Filets bleus',
      organisationType: 'association',
      role: 'companyAdministrator',
    });
    const invited = { email: 'benevole@essai.example', role: 'contributor' };
    expect((await board.post('/api/invitations', invited)).status).toBe(201);
    const wrong = { email: 'autre@essai.example', role: 'executive' };
    expect((await board.post<ProblemBody>('/api/invitations', wrong)).body.errors?.[0]?.code).toBe(
      'member.role_of_other_type',
    );
    expect((await board.get('/api/company')).status).toBe(403);
    expect((await board.get('/api/associations')).status).toBe(403);
    expect(await listed(agent)).toMatchObject([{ members: 1, invited: true }]);
  });

  test('a territory sees its own, the platform all', async () => {
    await open(other, 'La Drisse');
    await open(platform, 'Le Cabestan');
    const names = async (session: Session) => (await listed(session)).map(({ name }) => name);
    expect(await names(other)).toEqual(['La Drisse']);
    expect(await names(agent)).not.toContain('La Drisse');
    expect(await names(platform)).toEqual(
      expect.arrayContaining(['La Drisse', 'Le Cabestan', 'Les Filets bleus']),
    );
  });

  test('a number that is none, or that is open already, is refused with a sentence', async () => {
    const wrong = await open(agent, 'La Godille', 'W12');
    expect(wrong.body.errors?.[0]).toMatchObject({
      code: 'association.rna_invalid',
      field: 'rna',
    });
    const both = await Promise.all([
      open(agent, 'La Godille', 'W561000999'),
      open(other, 'La Godille', 'W561000999'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const late = both.find(({ status }) => status === 409);
    expect(late?.body.code).toBe('association.already_open');
  });

  test('an invitation that was lost is sent anew by who opened it, until somebody is in', async () => {
    const { body, email } = await open(agent, 'Les Bosses de ris');
    const invite = (session: Session, to: string) =>
      session.post<ProblemBody>(`/api/associations/${body.id}/invitations`, { email: to });
    const again = `bureau.${randomUUID()}@essai.example`;
    expect((await invite(other, again)).body.code).toBe('association.not_found');
    expect((await invite(agent, again)).status).toBe(204);
    expect((await accept(email)).body.errors?.[0]?.code).toBe('invitation.revoked');
    expect((await accept(again)).status).toBe(200);
    expect((await invite(agent, email)).body.code).toBe('association.not_found');
  });

  test('what the log says of it names who opened it and no address', async () => {
    const { body, email } = await open(agent, 'Le Palan');
    const log = (await agent.get<object>(`/api/audit?subjectId=${body.id}`)).body;
    expect(JSON.stringify(log)).toContain('opened_by');
    expect(JSON.stringify(log)).not.toContain(email);
  });
});
