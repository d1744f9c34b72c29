import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { shiftQuarter } from '@ancrage/contract/period/quarter';
import { withLuhnKey } from '@ancrage/contract/company/siren';
import { Authenticator, forgetTakenCode } from '../grounds/authenticator';
import { openCompany, openReadyCompany } from '../grounds/company';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import type { Grounds } from '../grounds/grounds';
import { descriptionOf } from '../grounds/hostile-provider';
import { join, openAccount, openOrganisation, signInAs, type TestMember } from '../grounds/member';
import { Session } from '../grounds/session';

/** What is sent of a write, besides its method. */
export interface Sending {
  readonly path: string;
  readonly body?: object;
  /** A file beside the fields, where the route takes a form. */
  readonly file?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A write that the API accepts, and what is sent under the same key that is another write. */
export interface Recipe {
  readonly by: Session;
  readonly send: Sending;
  readonly other: Sending & { readonly method?: string };
}

const PDF = '%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n';
const [LINE] = meetingRoom(LAST_QUARTER, 3).realisations;
const PASSWORD = 'sept hérissons bleus traversent la rade';

/** Makes, for each write of the API, something on which it works. */
export class Recipes {
  private constructor(
    private readonly grounds: Grounds,
    private readonly companyId: string,
    private readonly manager: Session,
    private readonly administrator: Session,
    private readonly platform: Session,
    private readonly territoryId: string,
    private readonly provider: Server,
    private readonly siret: string,
  ) {}

  static async open(grounds: Grounds): Promise<Recipes> {
    const { company, session } = await openReadyCompany(grounds, 'Corderie du Blavet');
    const administrator = await signInAs(grounds, 'companyAdministrator', company.id);
    const platformId = await openOrganisation(grounds, 'platform', 'Ancrage');
    const platform = await signInAs(grounds, 'platformAdministrator', platformId);
    const territoryId = await openOrganisation(grounds, 'territory', 'Lorient');
    return new Recipes(
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

  /** By the name of the route. */
  readonly all: Readonly<Record<string, () => Promise<Recipe>>> = {
    'POST /api/session': async () => {
      const { email, password } = await this.member();
      return this.publicly('/api/session', { email, password }, { email, password: 'autre chose' });
    },
    'POST /api/session/second-factor': async () => {
      const who = await this.enrolled();
      const { email, password } = who;
      const answer = await Session.nobody(this.grounds.apiUrl).post('/api/session', {
        email,
        password,
      });
      const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const send = {
        path: '/api/session/second-factor',
        body: { code: await new Authenticator(who.secret).code() },
        headers: { cookie },
      };
      return {
        by: Session.nobody(this.grounds.apiUrl),
        send,
        other: { ...send, body: { code: '000000' } },
      };
    },
    'PUT /api/session/organisation': async () => {
      const { session } = await this.member();
      const path = '/api/session/organisation';
      return {
        by: session,
        send: { path, body: { organisationId: this.companyId } },
        other: { path, body: { organisationId: randomUUID() } },
      };
    },
    'DELETE /api/session': async () => {
      const { session } = await this.member();
      return { by: session, send: { path: '/api/session' }, other: { path: '/api/session' } };
    },
    'PUT /api/single-sign-on': async () => {
      const { port } = this.provider.address() as AddressInfo;
      const body = {
        issuer: `http://127.0.0.1:${port}`,
        clientId: 'ancrage',
        clientSecret: 'un secret du fournisseur',
        required: false,
        breakGlassUserId: null,
      };
      const path = '/api/single-sign-on';
      return {
        by: this.administrator,
        send: { path, body },
        other: { path, body: { ...body, clientSecret: 'un autre secret' } },
      };
    },
    'DELETE /api/single-sign-on': async () => ({
      by: this.administrator,
      send: { path: '/api/single-sign-on' },
      other: { path: `/api/tokens/${randomUUID()}` },
    }),
    'PUT /api/account/password': async () => {
      const { session, password } = await this.member();
      const path = '/api/account/password';
      return {
        by: session,
        send: { path, body: { current: password, next: PASSWORD } },
        other: { path, body: { current: password, next: `${PASSWORD}, deux fois` } },
      };
    },
    'DELETE /api/account/sessions': async () => {
      const who = await this.member();
      await Session.signIn(this.grounds.apiUrl, who);
      const path = '/api/account/sessions';
      return { by: who.session, send: { path }, other: { path: `${path}/${randomUUID()}` } };
    },
    'DELETE /api/account/sessions/{id}': async () => {
      const who = await this.member();
      await Session.signIn(this.grounds.apiUrl, who);
      const path = '/api/account/sessions';
      const { body } = await who.session.get<{ id: string; current: boolean }[]>(path);
      const id = body.find(({ current }) => !current)?.id ?? '';
      return {
        by: who.session,
        send: { path: `${path}/${id}` },
        other: { path: `${path}/${randomUUID()}` },
      };
    },
    'POST /api/account/erasure': async () => {
      const { session, password } = await this.member();
      return this.changed(session, '/api/account/erasure', { password }, { password: 'x' });
    },
    'POST /api/account/second-factor': async () => {
      const { session, password } = await this.member();
      return this.changed(session, '/api/account/second-factor', { password }, { password: 'x' });
    },
    'POST /api/account/second-factor/confirmation': async () => {
      const { session, secret } = await this.begun();
      const path = '/api/account/second-factor/confirmation';
      const code = await new Authenticator(secret).code();
      return this.changed(session, path, { code }, { code: '000000' });
    },
    'POST /api/account/second-factor/recovery-codes': async () => {
      const { session, password } = await this.enrolled();
      const path = '/api/account/second-factor/recovery-codes';
      return this.changed(session, path, { password }, { password: 'x' });
    },
    'POST /api/account/second-factor/removal': async () => {
      const { session, password } = await this.enrolled();
      const path = '/api/account/second-factor/removal';
      return this.changed(session, path, { password }, { password: 'x' });
    },
    'POST /api/password-resets': async () => {
      const { email } = await this.member();
      return this.publicly('/api/password-resets', { email }, { email: 'x@essai.example' });
    },
    'POST /api/password-resets/completion': async () => {
      const { email } = await this.member();
      await Session.nobody(this.grounds.apiUrl).post('/api/password-resets', { email });
      const token = await this.mailedTo(email);
      const path = '/api/password-resets/completion';
      const body = { token, password: PASSWORD };
      return this.publicly(path, body, { ...body, password: `${PASSWORD}, deux fois` });
    },
    'POST /api/tokens': async () =>
      this.changed(
        this.administrator,
        '/api/tokens',
        { name: 'Export', scopes: ['company.read'], days: 30 },
        { name: 'Export', scopes: ['company.read'], days: 31 },
      ),
    'DELETE /api/tokens/{id}': async () => {
      const token = { name: 'Export', scopes: ['company.read'], days: 30 };
      const made = await this.administrator.post<{ id: string }>('/api/tokens', token);
      return this.onSubject(this.administrator, '/api/tokens', made.body.id);
    },
    'POST /api/registrations': async () => {
      const body = registration();
      return this.publicly('/api/registrations', body, { ...body, displayName: 'Autre' });
    },
    'POST /api/registrations/reading': async () => {
      const token = await this.registered();
      const other = { token: 'x'.repeat(40) };
      return this.publicly('/api/registrations/reading', { token }, other);
    },
    'POST /api/registrations/confirmation': async () => {
      const body = { token: await this.registered(), password: PASSWORD };
      const other = { ...body, token: 'x'.repeat(40) };
      return this.publicly('/api/registrations/confirmation', body, other);
    },
    'POST /api/received-invitation': async () => {
      const token = await this.invited();
      return this.publicly('/api/received-invitation', { token }, { token: 'x'.repeat(40) });
    },
    'POST /api/received-invitation/acceptance': async () => {
      const token = await this.invited();
      const body = { token, displayName: 'Nouvelle', password: PASSWORD };
      const path = '/api/received-invitation/acceptance';
      return this.publicly(path, body, { ...body, displayName: 'Autre' });
    },
    'POST /api/received-invitation/refusal': async () => {
      const token = await this.invited();
      const other = { token: 'x'.repeat(40) };
      return this.publicly('/api/received-invitation/refusal', { token }, other);
    },
    'POST /api/invitations': async () => {
      const email = `${randomUUID()}@essai.example`;
      const body = { email, role: 'contributor' };
      const other = { email, role: 'executive' };
      return this.changed(this.administrator, '/api/invitations', body, other);
    },
    'POST /api/invitations/{id}/revocation': async () => {
      const made = await this.administrator.post<{ id: string }>('/api/invitations', {
        email: `${randomUUID()}@essai.example`,
        role: 'contributor',
      });
      const path = `/api/invitations/${made.body.id}/revocation`;
      const body = { reason: 'wrongAddress' };
      return this.changed(this.administrator, path, body, { reason: 'noLongerNeeded' });
    },
    'PUT /api/company/naming': async () => ({
      by: this.administrator,
      send: { path: '/api/company/naming', body: { named: true } },
      other: { path: '/api/company/naming', body: { named: false } },
    }),
    'PUT /api/members/{id}/role': async () => {
      const { userId } = await this.member();
      const path = `/api/members/${userId}/role`;
      return {
        by: this.administrator,
        send: { path, body: { role: 'executive', reason: 'newDuties' } },
        other: { path, body: { role: 'contributor', reason: 'newDuties' } },
      };
    },
    'POST /api/members/{id}/second-factor/removal': async () => {
      const { userId } = await this.enrolled();
      return this.changed(
        this.administrator,
        `/api/members/${userId}/second-factor/removal`,
        { reason: 'deviceLost' },
        { reason: 'deviceReplaced' },
      );
    },
    'POST /api/members/{id}/removal': async () => {
      const { userId } = await this.member();
      return this.changed(
        this.administrator,
        `/api/members/${userId}/removal`,
        { reason: 'leftOrganisation' },
        { reason: 'memberAsked' },
      );
    },
    'POST /api/platform/territories/{id}/revocation': async () => {
      const id = await openOrganisation(this.grounds, 'territory', 'Pays de Lorient');
      return this.changed(
        this.platform,
        `/api/platform/territories/${id}/revocation`,
        { reason: 'agreementEnded' },
        { reason: 'territoryAsked' },
      );
    },
    'POST /api/claims/{id}/settlement': async () => {
      const { userId } = await openAccount(this.grounds);
      const { rows } = await this.grounds.owner.query<{ id: string }>(
        'INSERT INTO ancrage.company_claim (company_id, user_id) VALUES ($1, $2) RETURNING id',
        [this.companyId, userId],
      );
      const path = `/api/claims/${rows[0]?.id}/settlement`;
      return this.changed(
        this.administrator,
        path,
        { role: 'contributor' },
        {
          role: null,
          reason: 'personUnknown',
        },
      );
    },
    'POST /api/charter/signature': async () => {
      const company = await openCompany(this.grounds, 'Corderie de Lanester');
      const session = await Session.signIn(this.grounds.apiUrl, company);
      const { body } = await session.get<{ version: string; observationEarliest: string }>(
        '/api/charter',
      );
      const { version, observationEarliest: observedFrom } = body;
      const other = { version, observedFrom: shiftQuarter(observedFrom, 1) };
      return this.changed(session, '/api/charter/signature', { version, observedFrom }, other);
    },
    'POST /api/company/establishments': async () => {
      const body = { siret: this.siret, name: 'Quai', communeCode: '56121', from: LINE?.from };
      return this.changed(this.manager, '/api/company/establishments', body, {
        ...body,
        name: 'Quai Nord',
      });
    },
    'POST /api/company/establishments/{id}/name-erasure': async () => {
      const { establishments } = (
        await this.manager.get<{ establishments: { id: string }[] }>('/api/company')
      ).body;
      const path = `/api/company/establishments/${establishments[0]?.id}/name-erasure`;
      const body = { reason: 'personAsked' };
      return this.changed(this.administrator, path, body, { reason: 'namesSomebody' });
    },
    'POST /api/company/size-profiles': async () => {
      const figures = {
        fte: 41,
        headcount: 45,
        floorAreaM2: 900,
        turnoverEur: 6_000_000,
        addressablePurchasesEur: 2_000_000,
        treasuryEur: 800_000,
        employeeSavingsEur: null,
      };
      const body = { from: LINE?.from, figures, byEstablishment: [] };
      return this.changed(this.manager, '/api/company/size-profiles', body, {
        ...body,
        figures: { ...figures, fte: 42 },
      });
    },
    'POST /api/commitments': async () =>
      this.changed(
        this.manager,
        '/api/commitments',
        meetingRoom(LAST_QUARTER, 3),
        meetingRoom(LAST_QUARTER, 4),
      ),
    'POST /api/commitments/{id}/realisations': async () => {
      const { commitmentId } = await this.declared();
      const path = `/api/commitments/${commitmentId}/realisations`;
      return this.changed(this.manager, path, delivery(5), delivery(6));
    },
    'POST /api/commitments/{id}/corrections': async () => {
      const { commitmentId } = await this.declared();
      const { title, from, price } = meetingRoom(LAST_QUARTER, 3);
      const replaces = await this.standing(commitmentId);
      const body = { title, from, price, replaces, reason: 'typingError' };
      const path = `/api/commitments/${commitmentId}/corrections`;
      return this.changed(this.manager, path, body, { ...body, title: 'Salle du port' });
    },
    'POST /api/commitments/{id}/withdrawal': async () => {
      const { commitmentId } = await this.declared();
      const replaces = await this.standing(commitmentId);
      return this.changed(
        this.manager,
        `/api/commitments/${commitmentId}/withdrawal`,
        { replaces, reason: 'typingError' },
        { replaces, reason: 'notDelivered' },
      );
    },
    'POST /api/commitments/{id}/text-erasure': async () => {
      const { commitmentId } = await this.declared();
      const path = `/api/commitments/${commitmentId}/text-erasure`;
      const other = { reason: 'personAsked', files: true };
      const body = { reason: 'personAsked', files: false };
      return this.changed(this.administrator, path, body, other);
    },
    'POST /api/realisations/validations': async () => {
      const [one, two] = [await this.declared(), await this.declared()];
      return this.changed(
        this.administrator,
        '/api/realisations/validations',
        { entryIds: [one.entryId] },
        { entryIds: [two.entryId] },
      );
    },
    'PUT /api/settings': async () => {
      const path = '/api/settings';
      const body = { secondFactorRequired: false, ownValidationAllowed: true };
      return {
        by: this.administrator,
        send: { path, body },
        other: { path, body: { ...body, ownValidationAllowed: false } },
      };
    },
    'POST /api/realisations/{id}/corrections': async () => {
      const { id, entryId: replaces } = await this.declared();
      const body = { ...delivery(7), replaces, reason: 'betterFigure' };
      const path = `/api/realisations/${id}/corrections`;
      return this.changed(this.manager, path, body, { ...body, reason: 'typingError' });
    },
    'POST /api/realisations/{id}/withdrawal': async () => {
      const { id, entryId: replaces } = await this.declared();
      return this.changed(
        this.manager,
        `/api/realisations/${id}/withdrawal`,
        { replaces, reason: 'typingError' },
        { replaces, reason: 'notDelivered' },
      );
    },
    'POST /api/evidence/links': async () => {
      const body = { ...(await this.proving()), link: 'https://association.example/merci' };
      const other = { ...body, link: 'https://association.example/merci-encore' };
      return this.changed(this.manager, '/api/evidence/links', body, other);
    },
    'POST /api/evidence/files': async () => {
      const send = { path: '/api/evidence/files', body: await this.proving(), file: PDF };
      return { by: this.manager, send, other: { ...send, file: `${PDF}%` } };
    },
    'POST /api/imports': async () => {
      const send = { path: '/api/imports', file: `Nature;Heures\n${randomUUID()};3\n` };
      return { by: this.manager, send, other: { ...send, file: 'Nature;Heures\nx;4\n' } };
    },
    'POST /api/imports/{id}/confirmation': async () => {
      const sent = await this.manager.upload<{ id: string }>(
        '/api/imports',
        'lignes.csv',
        Buffer.from(`Nature;Heures\n${randomUUID()};3\n`),
        'text/csv',
      );
      // As the worker leaves it once the file is read.
      await this.grounds.owner.query(
        `UPDATE ancrage.import_run SET state = 'ready' WHERE id = $1`,
        [sent.body.id],
      );
      return {
        by: this.manager,
        send: { path: `/api/imports/${sent.body.id}/confirmation` },
        other: { path: `/api/imports/${randomUUID()}/confirmation` },
      };
    },
    'POST /api/answers': async () => {
      const body = { indicator: 'S1', quarter: LAST_QUARTER, answer: 'notReported' };
      return this.changed(this.manager, '/api/answers', body, { ...body, indicator: 'S2' });
    },
    'POST /api/platform/territories': async () => {
      const body = {
        level: 'epci',
        code: '200042174',
        privateJobs: 70_000,
        privateJobsSource: 'Flores',
      };
      return this.changed(this.platform, '/api/platform/territories', body, {
        ...body,
        privateJobs: 70_001,
      });
    },
    'POST /api/associations': async () => {
      const body = { name: 'Les Filets bleus', rna: null, email: `${randomUUID()}@essai.example` };
      return this.changed(this.platform, '/api/associations', body, { ...body, name: 'La Drisse' });
    },
    'POST /api/associations/{id}/invitations': async () => {
      const email = () => `${randomUUID()}@essai.example`;
      const opened = await this.platform.post<{ id: string }>('/api/associations', {
        name: 'Les Filets bleus',
        rna: null,
        email: email(),
      });
      const path = `/api/associations/${opened.body.id}/invitations`;
      return this.changed(this.platform, path, { email: email() }, { email: email() });
    },
    'POST /api/platform/people/{id}/erasure': async () => {
      const { userId } = await this.member();
      const path = `/api/platform/people/${userId}/erasure`;
      const other = { reason: 'accountUnused' };
      return this.changed(this.platform, path, { reason: 'personAsked' }, other);
    },
    'POST /api/platform/pipeline/retries': async () => {
      const body = { queue: 'score-company', jobId: null };
      const other = { ...body, queue: 'import-declarations' };
      return this.changed(this.platform, '/api/platform/pipeline/retries', body, other);
    },
    'POST /api/platform/organisations/{id}/invitations': async () => {
      const body = { email: `${randomUUID()}@essai.example`, role: 'territoryAgent' };
      const path = `/api/platform/organisations/${this.territoryId}/invitations`;
      return this.changed(this.platform, path, body, { ...body, email: 'x@essai.example' });
    },
  };

  private changed(by: Session, path: string, body: object, other: object): Recipe {
    return { by, send: { path, body }, other: { path, body: other } };
  }

  private publicly(path: string, body: object, other: object): Recipe {
    return this.changed(Session.nobody(this.grounds.apiUrl), path, body, other);
  }

  private onSubject(by: Session, path: string, id: string): Recipe {
    return { by, send: { path: `${path}/${id}` }, other: { path: `${path}/${randomUUID()}` } };
  }

  private async member(): Promise<TestMember & { readonly session: Session }> {
    const made = await openAccount(this.grounds);
    await join(this.grounds, made, this.companyId, 'csrManager');
    return { ...made, session: await Session.signIn(this.grounds.apiUrl, made) };
  }

  private async begun() {
    const who = await this.member();
    const { body } = await who.session.post<{ secret: string }>('/api/account/second-factor', {
      password: who.password,
    });
    return { ...who, secret: body.secret };
  }

  /** A member whose second factor is in force; the code of now is still unused. */
  private async enrolled() {
    const who = await this.begun();
    const code = await new Authenticator(who.secret).code();
    await who.session.post('/api/account/second-factor/confirmation', { code });
    await forgetTakenCode(this.grounds, who);
    return who;
  }

  private async invited(): Promise<string> {
    const email = `${randomUUID()}@essai.example`;
    await this.administrator.post('/api/invitations', { email, role: 'contributor' });
    return this.mailedTo(email);
  }

  /** The secret of the link of a new registration. */
  private async registered(): Promise<string> {
    const body = registration();
    await Session.nobody(this.grounds.apiUrl).post('/api/registrations', body);
    return this.mailedTo(body.email);
  }

  /** The secret of the link that was mailed last to an address. */
  private async mailedTo(email: string): Promise<string> {
    const { rows } = await this.grounds.owner.query<{ link: string }>(
      `SELECT params->>'link' AS link FROM ancrage.mail WHERE recipient = $1
       ORDER BY created_at DESC LIMIT 1`,
      [email],
    );
    return rows[0]?.link.split('#')[1] ?? '';
  }

  private async declared() {
    const { body } = await this.manager.post<{
      commitmentId: string;
      realisations: { id: string; entryId: string }[];
    }>('/api/commitments', { ...meetingRoom(LAST_QUARTER, 2), title: randomUUID() });
    const [line] = body.realisations;
    return { commitmentId: body.commitmentId, id: line?.id ?? '', entryId: line?.entryId ?? '' };
  }

  private async standing(commitmentId: string): Promise<string> {
    const { rows } = await this.grounds.owner.query<{ entry_id: string }>(
      'SELECT entry_id FROM ancrage.ledger_entry WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1',
      [commitmentId],
    );
    return rows[0]?.entry_id ?? '';
  }

  private async proving() {
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

function delivery(hours: number): object {
  return meetingRoom(LAST_QUARTER, hours).realisations[0] ?? {};
}

let registrations = 0;

function registration() {
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
