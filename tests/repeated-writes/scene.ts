import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { withLuhnKey } from '@ancrage/contract/company/siren';
import { Authenticator, forgetTakenCode } from '../grounds/authenticator';
import { openReadyCompany } from '../grounds/company';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import type { Grounds } from '../grounds/grounds';
import { descriptionOf } from '../grounds/hostile-provider';
import { join, openAccount, openOrganisation, signInAs, type TestMember } from '../grounds/member';
import { Session } from '../grounds/session';
import type { Recipe } from './recipe';

const [LINE] = meetingRoom(LAST_QUARTER, 3).realisations;

/** A password that somebody chooses. */
export const PASSWORD = 'sept hérissons bleus traversent la rade';

/** A company, the platform and a territory, and what a write needs to stand there before it. */
export class Scene {
  private constructor(
    readonly grounds: Grounds,
    readonly companyId: string,
    readonly manager: Session,
    readonly administrator: Session,
    readonly platform: Session,
    readonly territoryId: string,
    readonly provider: Server,
    readonly siret: string,
  ) {}

  static async open(grounds: Grounds): Promise<Scene> {
    const { company, session } = await openReadyCompany(grounds, 'Corderie du Blavet');
    const administrator = await signInAs(grounds, 'companyAdministrator', company.id);
    const platformId = await openOrganisation(grounds, 'platform', 'Ancrage');
    const platform = await signInAs(grounds, 'platformAdministrator', platformId);
    const territoryId = await openOrganisation(grounds, 'territory', 'Lorient');
    return new Scene(
      grounds,
      company.id,
      session,
      administrator,
      platform,
      territoryId,
      await openProvider(),
      withLuhnKey(`${company.siren}0002`),
    );
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.provider.close(() => resolve()));
  }

  changed(by: Session, path: string, body: object, other: object): Recipe {
    return { by, send: { path, body }, other: { path, body: other } };
  }

  publicly(path: string, body: object, other: object): Recipe {
    return this.changed(Session.nobody(this.grounds.apiUrl), path, body, other);
  }

  onSubject(by: Session, path: string, id: string): Recipe {
    return { by, send: { path: `${path}/${id}` }, other: { path: `${path}/${randomUUID()}` } };
  }

  async member(): Promise<TestMember & { readonly session: Session }> {
    const made = await openAccount(this.grounds);
    await join(this.grounds, made, this.companyId, 'csrManager');
    return { ...made, session: await Session.signIn(this.grounds.apiUrl, made) };
  }

  async begun() {
    const who = await this.member();
    const { body } = await who.session.post<{ secret: string }>('/api/account/second-factor', {
      password: who.password,
    });
    return { ...who, secret: body.secret };
  }

  /** A member whose second factor is in force; the code of now is still unused. */
  async enrolled() {
    const who = await this.begun();
    const code = await new Authenticator(who.secret).code();
    await who.session.post('/api/account/second-factor/confirmation', { code });
    await forgetTakenCode(this.grounds, who);
    return who;
  }

  async invited(): Promise<string> {
    const email = `${randomUUID()}@essai.example`;
    await this.administrator.post('/api/invitations', { email, role: 'contributor' });
    return this.mailedTo(email);
  }

  /** The secret of the link of a new registration. */
  async registered(): Promise<string> {
    const body = registration();
    await Session.nobody(this.grounds.apiUrl).post('/api/registrations', body);
    return this.mailedTo(body.email);
  }

  /** The secret of the link that was mailed last to an address. */
  async mailedTo(email: string): Promise<string> {
    const { rows } = await this.grounds.owner.query<{ link: string }>(
      `SELECT params->>'link' AS link FROM ancrage.mail WHERE recipient = $1
       ORDER BY created_at DESC LIMIT 1`,
      [email],
    );
    return rows[0]?.link.split('#')[1] ?? '';
  }

  async declared() {
    const { body } = await this.manager.post<{
      commitmentId: string;
      realisations: { id: string; entryId: string }[];
    }>('/api/commitments', { ...meetingRoom(LAST_QUARTER, 2), title: randomUUID() });
    const [line] = body.realisations;
    return { commitmentId: body.commitmentId, id: line?.id ?? '', entryId: line?.entryId ?? '' };
  }

  async standing(commitmentId: string): Promise<string> {
    const { rows } = await this.grounds.owner.query<{ entry_id: string }>(
      'SELECT entry_id FROM ancrage.ledger_entry WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1',
      [commitmentId],
    );
    return rows[0]?.entry_id ?? '';
  }

  async proving() {
    const { id } = await this.declared();
    return {
      targetType: 'realisation',
      targetId: id,
      dated: LINE?.to,
      coversFrom: LINE?.from,
      coversTo: LINE?.to,
    };
  }
}

let registrations = 0;

/** A registration of a company that nobody has opened. */
export function registration() {
  registrations += 1;
  return {
    email: `${randomUUID()}@essai.example`,
    displayName: 'Nouvelle',
    companyName: 'Atelier neuf',
    siren: withLuhnKey(`7320${String(1000 + registrations)}`),
    nafCode: '25.11Z',
  };
}

/** A provider that says where it is, which is all that is asked when it is set. */
function openProvider(): Promise<Server> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(descriptionOf(`http://${request.headers.host}`)));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
