import { verifyChain } from '@ancrage/ledger/verify-chain';
import { expect } from '@jest/globals';
import { DataSource } from 'typeorm';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { openGrounds } from '../grounds/grounds';
import { join, openAccount, openOrganisation, signInAs, type TestMember } from '../grounds/member';
import { Session } from '../grounds/session';
import { whereIs } from './everything-kept';

/** What the log tells of an erasure and of what was declared. */
export interface Event {
  readonly topic: string;
  readonly what: string;
  readonly actorState: string;
  readonly actorName: string | null;
  readonly address: string | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** A person of the company, who left traces. */
export interface Person extends TestMember {
  readonly session: Session;
  /** By which they would be found wherever they still stood. */
  readonly canaries: readonly string[];
}

/** A company whose members leave traces, the platform, and where to look for them. */
export type Scene = Awaited<ReturnType<typeof openScene>>;

/** Opens the scene; whoever opens it closes its grounds. */
export async function openScene() {
  const grounds = await openGrounds({ queues: 'redis' });
  await Promise.all([grounds.api.start(), grounds.worker.start()]);
  const { company, session: manager } = await openReadyCompany(grounds, 'Biscuiterie de Larmor');
  const administrator = await signInAs(grounds, 'companyAdministrator', company.id);
  const platformId = await openOrganisation(grounds, 'platform', 'Ancrage');
  await signInAs(grounds, 'platformAdministrator', platformId);
  const platform = await signInAs(grounds, 'platformAdministrator', platformId);
  let people = 0;

  /** Somebody who left traces of every kind. */
  async function person(
    role: 'csrManager' | 'companyAdministrator' = 'csrManager',
  ): Promise<Person> {
    people += 1;
    const email = `canari.zephyrine.${people}@essai.example`;
    const name = `Zéphyrine Canari ${people}`;
    const who = await openAccount(grounds, email);
    await grounds.owner.query('UPDATE ancrage.app_user SET display_name = $2 WHERE id = $1', [
      who.userId,
      name,
    ]);
    await join(grounds, who, company.id, role);
    const session = await Session.signIn(grounds.apiUrl, who);
    await session.post('/api/tokens', { name: 'Export', scopes: ['score.read'], days: 30 });
    await session.post('/api/commitments', { ...meetingRoom(LAST_QUARTER, 10), title: 'Halle' });
    await session.post('/api/invitations', {
      email: `tiers.${people}@b.example`,
      role: 'executive',
    });
    const elsewhere = await openOrganisation(grounds, 'company', `Autre ${people}`);
    const other = await signInAs(grounds, 'companyAdministrator', elsewhere);
    await other.post('/api/invitations', { email, role: 'executive' });
    const nobody = Session.nobody(grounds.apiUrl);
    await nobody.post('/api/password-resets', { email });
    await nobody.post('/api/session', { email, password: 'pas la bonne du tout' });
    await nobody.post('/api/registrations', {
      email,
      displayName: name,
      companyName: 'Conserverie',
      siren: '732829320',
      nafCode: '10.20Z',
    });
    return { ...who, session, canaries: [email, name] };
  }

  const importIs = (id: string, wanted: string) =>
    eventually(
      () => manager.get<{ state: string }>(`/api/imports/${id}`),
      ({ body }) => body.state === wanted,
    );

  /** Imports a file, confirmed by somebody. */
  async function importFile(csv: string, confirmer: Session): Promise<void> {
    const content = Buffer.from(csv);
    const sent = await manager.upload<{ id: string }>(
      '/api/imports',
      'essai.csv',
      content,
      'text/csv',
    );
    await importIs(sent.body.id, 'ready');
    const confirmed = await confirmer.post(`/api/imports/${sent.body.id}/confirmation`, {});
    expect(confirmed.status).toBe(204);
    await importIs(sent.body.id, 'done');
  }

  async function digestOfScores(): Promise<string> {
    const { rows } = await grounds.owner.query<{ digest: string }>(
      `SELECT count(*) || md5(string_agg(s::text, '|' ORDER BY s::text)) AS digest
       FROM ancrage.score_record s`,
    );
    return rows[0]?.digest ?? '';
  }

  const settled = () =>
    eventually(
      () => dashboard(manager, LAST_QUARTER),
      (view) => !view.pending && view.score !== null,
    );

  async function brokenLinks() {
    const source = new DataSource({ type: 'postgres', url: grounds.ownerUrl });
    await source.initialize();
    try {
      return await verifyChain(source);
    } finally {
      await source.destroy();
    }
  }

  async function nowhere(canaries: readonly string[]): Promise<void> {
    for (const canary of canaries) {
      expect([canary, await whereIs(canary, grounds.owner, grounds.redisUrl)]).toEqual([
        canary,
        [],
      ]);
      for (const path of ['/api/audit/export', '/api/commitments', '/api/members']) {
        const { body } = await administrator.get(path);
        expect(JSON.stringify(body)).not.toContain(canary);
      }
    }
  }

  return {
    grounds,
    company,
    manager,
    administrator,
    platform,
    person,
    importFile,
    digestOfScores,
    settled,
    brokenLinks,
    nowhere,
  };
}
