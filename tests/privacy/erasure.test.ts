import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { withLuhnKey } from '@ancrage/contract/company/siren';
import { entryForAppending } from '@ancrage/ledger/append-entries';
import type { NewEntry } from '@ancrage/ledger/entry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { enrol, forgetTakenCode } from '../grounds/authenticator';
import type { TestCompany } from '../grounds/company';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import type { Grounds } from '../grounds/grounds';
import { join, openAccount, openOrganisation } from '../grounds/member';
import { Session, type ProblemBody } from '../grounds/session';
import { openScene, type Event, type Scene } from './scene';
import { whereIs } from './everything-kept';

describe('what is kept of a person is given to them, and erased', () => {
  let scene: Scene;
  let grounds: Grounds;
  let company: TestCompany;
  let administrator: Session;
  let platform: Session;

  beforeAll(async () => {
    scene = await openScene();
    ({ grounds, company, administrator, platform } = scene);
  });
  afterAll(() => grounds.close());

  test('everything that is kept of them is in one document, and nothing of others', async () => {
    const who = await scene.person();
    const { status, body } = await who.session.get<Record<string, unknown>>('/api/account/data');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      account: { email: who.email, displayName: who.canaries[1] },
      memberships: [{ organisation: 'Biscuiterie de Larmor', role: 'csrManager' }],
      sessions: [{ organisationId: company.id }],
      tokens: [{ name: 'Export', scopes: ['score.read'] }],
      invitations: [{ role: 'executive', state: 'open' }],
      registrations: [{ company: 'Conserverie' }],
    });
    const { declarations, events, mails } = body as Record<string, Record<string, unknown>[]>;
    expect(declarations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          subject: 'commitment',
          texts: expect.objectContaining({ title: 'Halle' }),
        }),
      ]),
    );
    expect(declarations?.length).toBe(2);
    expect(events?.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['session.opened', 'token.added']),
    );
    expect(mails?.map(({ what }) => what).sort()).toEqual(
      expect.arrayContaining(['invitation', 'resetPassword']),
    );
    const text = JSON.stringify(body);
    expect(text).not.toContain(company.email);
    expect(text).not.toMatch(/hash|argon2/i);
  });

  test('of a company that they left, what they declared is no longer told', async () => {
    const who = await scene.person();
    const other = await openOrganisation(grounds, 'company', 'Ailleurs');
    await join(grounds, who, other, 'executive');
    await administrator.post(`/api/members/${who.userId}/removal`, { reason: 'leftOrganisation' });
    const again = await Session.signIn(grounds.apiUrl, who);
    const { body } = await again.get<{ declarations: { content: object | null }[] }>(
      '/api/account/data',
    );
    expect(body.declarations.map(({ content }) => content)).toEqual([null, null]);
  });

  test('who erases their account is found nowhere; chain and scores stay', async () => {
    const who = await scene.person();
    await scene.settled();
    const [scores, links] = [await scene.digestOfScores(), await scene.brokenLinks()];
    for (const canary of who.canaries) {
      expect((await whereIs(canary, grounds.owner, grounds.redisUrl)).length).toBeGreaterThan(1);
    }
    const wrong = await who.session.post<ProblemBody>('/api/account/erasure', {
      password: 'pas la bonne',
    });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'account.password_wrong']);
    const nothing = await who.session.post<ProblemBody>('/api/account/erasure', {});
    expect(nothing.body.code).toBe('request.required');
    const erased = await who.session.post('/api/account/erasure', { password: who.password });
    expect(erased.status).toBe(204);
    await scene.nowhere(who.canaries);
    expect(await scene.digestOfScores()).toBe(scores);
    expect(links).toEqual([]);
    expect(await scene.brokenLinks()).toEqual([]);
    expect((await who.session.get('/api/session')).status).toBe(401);
    await expect(Session.signIn(grounds.apiUrl, who)).rejects.toThrow('401');
  });

  test('the log says that somebody was erased, by whom and why, with no address', async () => {
    const who = await scene.person();
    await who.session.post('/api/account/erasure', { password: who.password });
    const { body } = await administrator.get<{ events: Event[] }>('/api/audit');
    const [event] = body.events.filter(({ what }) => what === 'erased');
    expect(event).toMatchObject({
      topic: 'account',
      actorState: 'erased',
      after: { reason: 'ownWish' },
      address: null,
    });
    const theirs = body.events.filter(({ actorState }) => actorState === 'erased');
    expect(theirs.length).toBeGreaterThan(3);
    expect(theirs.filter(({ address }) => address !== null)).toEqual([]);
    const file = await administrator.get<string>('/api/audit/export');
    expect(file.body).toContain('personne effacée');
  });

  test('a code of the second factor serves as well as the password, once', async () => {
    const who = await scene.person();
    const { authenticator } = await enrol(who.session, who.password);
    const erase = (code: string) => who.session.post<ProblemBody>('/api/account/erasure', { code });
    const used = await authenticator.code();
    expect((await erase(used)).body.code).toBe('session.second_factor_wrong');
    expect((await erase(authenticator.at(30))).body.code).toBe('session.second_factor_expired');
    await forgetTakenCode(grounds, who);
    expect((await erase(await authenticator.code())).status).toBe(204);
    await scene.nowhere(who.canaries);
  });

  test('whoever alone administers a company is told how to mend it', async () => {
    const alone = await openOrganisation(grounds, 'company', 'Brasserie du Bono');
    const head = await openAccount(grounds);
    await join(grounds, head, alone, 'companyAdministrator');
    const session = await Session.signIn(grounds.apiUrl, head);
    const erase = () =>
      session.post<ProblemBody>('/api/account/erasure', { password: head.password });
    const refused = await erase();
    expect([refused.status, refused.body.code]).toEqual([409, 'account.last_administrator']);
    expect(refused.body.title).toContain('Brasserie du Bono');
    const second = await openAccount(grounds);
    await join(grounds, second, alone, 'companyAdministrator');
    await grounds.owner.query(
      `INSERT INTO ancrage.identity_provider
         (organisation_id, issuer, client_id, client_secret, required, break_glass_user)
       VALUES ($1, 'https://login.example', 'ancrage', 'secret', true, $2)`,
      [alone, head.userId],
    );
    expect((await erase()).body.code).toBe('account.break_glass');
    await grounds.owner.query(
      `UPDATE ancrage.identity_provider SET break_glass_user = $2, required = false
       WHERE organisation_id = $1`,
      [alone, second.userId],
    );
    expect((await erase()).status).toBe(204);
  });

  test('the platform finds a person and erases them, even the last of a company', async () => {
    const who = await scene.person('companyAdministrator');
    const found = await platform.get<{ id: string; memberships: object[] }[]>(
      `/api/platform/people?text=${encodeURIComponent(who.email)}`,
    );
    expect(found.body).toMatchObject([
      { id: who.userId, memberships: [{ role: 'companyAdministrator' }] },
    ]);
    const erase = (id: string) =>
      platform.post<ProblemBody>(`/api/platform/people/${id}/erasure`, { reason: 'personAsked' });
    await scene.settled();
    const scores = await scene.digestOfScores();
    expect((await erase(who.userId)).status).toBe(204);
    await scene.nowhere(who.canaries);
    expect(await scene.digestOfScores()).toBe(scores);
    expect((await erase(who.userId)).body.code).toBe('platform.person_not_found');
    expect((await erase(randomUUID())).status).toBe(404);
    for (const session of [platform, administrator]) {
      const { body } = await session.get<{ events: Event[] }>('/api/audit?topic=account');
      expect(body.events[0]).toMatchObject({ what: 'erased', after: { reason: 'personAsked' } });
    }
    const { body } = await administrator.get<{ events: Event[] }>('/api/audit?topic=account');
    expect(body.events[0]?.actorState).toBe('elsewhere');
  });

  test('who acted for the platform is found in no other organisation either', async () => {
    const [email, name] = ['canari.plateforme@essai.example', 'Zéphyrine Canari de la plateforme'];
    const who = await openAccount(grounds, email);
    await grounds.owner.query('UPDATE ancrage.app_user SET display_name = $2 WHERE id = $1', [
      who.userId,
      name,
    ]);
    await join(
      grounds,
      who,
      await openOrganisation(grounds, 'platform', 'Ancrage'),
      'platformAdministrator',
    );
    const session = await Session.signIn(grounds.apiUrl, who);
    const invited = await session.post(`/api/platform/organisations/${company.id}/invitations`, {
      email: `${randomUUID()}@essai.example`,
      role: 'contributor',
    });
    expect(invited.status).toBe(201);
    const traces = async () => {
      const { rows } = await grounds.owner.query<{ mails: number; addresses: number }>(
        `SELECT (SELECT count(*)::int FROM ancrage.mail WHERE params->>'inviter' = $1) AS mails,
           (SELECT count(*)::int FROM ancrage.audit_event e JOIN ancrage.membership m
              ON m.actor = e.actor WHERE m.user_id = $2 AND e.organisation_id = $3
              AND e.address IS NOT NULL) AS addresses`,
        [name, who.userId, company.id],
      );
      return rows[0];
    };
    expect(await traces()).toEqual({ mails: 1, addresses: 1 });
    const { rows: acted } = await grounds.owner.query<{ actor: string }>(
      'SELECT actor FROM ancrage.membership WHERE user_id = $1',
      [who.userId],
    );
    expect((await session.post('/api/account/erasure', { password: who.password })).status).toBe(
      204,
    );
    await scene.nowhere([email, name]);
    const { rows: left } = await grounds.owner.query(
      'SELECT FROM ancrage.audit_event WHERE actor = $1 AND address IS NOT NULL',
      [acted[0]?.actor],
    );
    expect(left).toEqual([]);
  });

  test('mails about a claimant go however the address was typed, and those about another stay', async () => {
    const who = await scene.person();
    const about = (address: string) =>
      grounds.owner.query(
        `INSERT INTO ancrage.mail (recipient, language, template, params)
         VALUES ('administratrice@essai.example', 'fr', 'claimReceived', $1)`,
        [JSON.stringify({ claimant: `Quelqu’une (${address})` })],
      );
    const namesake = `x${who.email}`;
    await about(who.email.toUpperCase());
    await about(namesake);
    expect(
      (await who.session.post('/api/account/erasure', { password: who.password })).status,
    ).toBe(204);
    const { rows } = await grounds.owner.query<{ claimant: string }>(
      `SELECT params->>'claimant' AS claimant FROM ancrage.mail
       WHERE params->>'claimant' LIKE 'Quelqu’une%'`,
    );
    expect(rows).toEqual([{ claimant: `Quelqu’une (${namesake})` }]);
  });

  test('who is erased by several at once is erased once, and the others find nobody', async () => {
    const who = await scene.person();
    const path = `/api/platform/people/${who.userId}/erasure`;
    const answers = await Promise.all(
      [1, 2, 3].flatMap(() => [
        platform.post<ProblemBody>(path, { reason: 'personAsked' }),
        who.session.post<ProblemBody>('/api/account/erasure', { password: who.password }),
      ]),
    );
    const told = answers.map(({ status, body }) => (status === 204 ? 'erased' : body.code));
    expect(told.filter((one) => one === 'erased')).toHaveLength(1);
    const others = told.filter((one) => one !== 'erased');
    for (const one of others)
      expect(['platform.person_not_found', 'session.required']).toContain(one);
    await scene.nowhere(who.canaries);
  });

  test('the platform’s last administrator stays', async () => {
    const { rows } = await grounds.owner.query<{ user_id: string }>(
      `SELECT user_id FROM ancrage.membership WHERE role = 'platformAdministrator'`,
    );
    const answers: string[] = [];
    for (const { user_id } of rows) {
      const answer = await platform.post<ProblemBody>(`/api/platform/people/${user_id}/erasure`, {
        reason: 'accountUnused',
      });
      answers.push(answer.status === 204 ? 'erased' : answer.body.code);
      if (answer.status === 401) break;
    }
    const { rows: left } = await grounds.owner.query(
      `SELECT FROM ancrage.membership WHERE role = 'platformAdministrator'`,
    );
    expect(answers).toContain('erased');
    expect(left).toHaveLength(1);
  });

  test('an import is declared by whoever confirms it, from where they do, until they are erased', async () => {
    const who = await scene.person();
    const [line] = meetingRoom(LAST_QUARTER, 1).realisations;
    const csv = `Nature;Intitulé;Début;Fin;Heures\nMentorat, parrainage de jeunes;Quai;${line?.from};${line?.to};3\n`;
    await scene.importFile(csv, who.session);
    const entry = async () => {
      const { body } = await administrator.get<{ events: Event[] }>('/api/audit?topic=realisation');
      return body.events[0];
    };
    expect(await entry()).toMatchObject({
      what: 'declare',
      actorName: who.canaries[1],
      address: expect.stringMatching(/127\.0\.0\.1|::1/),
    });
    const { rows } = await grounds.owner.query(
      'SELECT DISTINCT confirmed_from FROM ancrage.import_run',
    );
    expect(rows).toEqual([{ confirmed_from: null }]);
    await who.session.post('/api/account/erasure', { password: who.password });
    expect(await entry()).toMatchObject({ actorName: null, actorState: 'erased', address: null });
  });

  test.each(['waits for', 'comes before'] as const)(
    'an erasure that %s what the person records leaves no address of it',
    async (order) => {
      const who = await scene.person();
      const { rows } = await grounds.owner.query<{ actor: string }>(
        'SELECT actor FROM ancrage.membership WHERE user_id = $1 AND organisation_id = $2',
        [who.userId, company.id],
      );
      const actor = rows[0]?.actor ?? '';
      const records = await opened();
      await records.query(
        `SELECT set_config('app.actor', $1, true), set_config('app.address', '192.0.2.7', true)`,
        [actor],
      );
      const append = () =>
        records.query(`SELECT * FROM ancrage.append_entries_recorded($1, $2, $3, 'test', NULL)`, [
          company.id,
          actor,
          JSON.stringify([entryForAppending(anotherPlace())]),
        ]);
      const erases = await opened();
      const erase = () =>
        erases.query(`SELECT ancrage.erase_person($1, 'personAsked')`, [who.userId]);
      const [first, second, ahead, behind] =
        order === 'waits for' ? [append, erase, records, erases] : [erase, append, erases, records];
      await first();
      let done = false;
      const waiting = second().then(() => (done = true));
      await wait(200);
      expect(done).toBe(false);
      await ahead.query('COMMIT');
      await waiting;
      await behind.query('COMMIT');
      await Promise.all([records.end(), erases.end()]);
      const { rows: kept } = await grounds.owner.query(
        'SELECT FROM ancrage.entry_origin WHERE actor = $1',
        [actor],
      );
      expect(kept).toEqual([]);
    },
  );

  const anotherPlace = (): NewEntry<'establishment'> => ({
    entryId: randomUUID(),
    subjectType: 'establishment',
    subjectId: randomUUID(),
    action: 'declare',
    replaces: null,
    validFrom: '2024-01-01',
    validTo: null,
    reason: null,
    payload: {
      siret: withLuhnKey(`${company.siren}0003`),
      communeCode: '56121',
      epciCode: '200042174',
      from: '2024-01-01',
      to: null,
    },
    text: null,
    touched: [],
  });

  /** A transaction of the database's owner. */
  async function opened(): Promise<Client> {
    const client = new Client({ connectionString: grounds.ownerUrl });
    await client.connect();
    await client.query('BEGIN');
    return client;
  }
});
