import { randomBytes, randomUUID } from 'node:crypto';
import { openReadyCompany, type TestCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import type { Grounds } from '../grounds/grounds';
import { join, openAccount, signInAs } from '../grounds/member';
import type { Session } from '../grounds/session';
import { roomsCsv } from '../import/rooms-csv';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');

/** A company with a row in every tenant's table, and the identifiers that another must not use. */
export interface Tenant {
  readonly organisationId: string;
  readonly session: Session;
  readonly commitmentId: string;
  readonly realisationId: string;
  readonly realisationEntryId: string;
  readonly evidenceId: string;
  readonly importId: string;
  readonly establishmentId: string;
  /** The company's administrator, who may what its CSR manager may not. */
  readonly administrator: Session;
  readonly managerId: string;
  readonly memberId: string;
  readonly invitationId: string;
  readonly claimId: string;
  readonly tokenId: string;
}

/**
 * Opens companies that declared, proved, imported and were scored. The worker is stopped in the
 * end, so that a last import and its outbox row stay where they are.
 */
export async function openTenants(grounds: Grounds, names: readonly string[]): Promise<Tenant[]> {
  const tenants: Tenant[] = [];
  for (const name of names) tenants.push(await openTenant(grounds, name));
  await grounds.worker.stop();
  for (const { session } of tenants) await upload(session, `${LAST_QUARTER}-suite.csv`);
  return tenants;
}

async function openTenant(grounds: Grounds, name: string): Promise<Tenant> {
  const { company, session } = await openReadyCompany(grounds, name);
  const declared = await session.post<{
    commitmentId: string;
    realisations: { id: string; entryId: string }[];
  }>('/api/commitments', meetingRoom(LAST_QUARTER, 24));
  const [line] = declared.body.realisations;
  if (!line) throw new Error('No line was declared');
  const { from, to } = meetingRoom(LAST_QUARTER, 24).realisations[0] ?? { from: '', to: '' };
  const form = new FormData();
  form.append('targetType', 'realisation');
  form.append('targetId', line.id);
  form.append('dated', to);
  form.append('coversFrom', from);
  form.append('coversTo', to);
  form.append('file', new Blob([PDF], { type: 'application/pdf' }), 'convention.pdf');
  const attached = await session.send<{ id: string }>('POST', '/api/evidence/files', form);
  const received = await upload(session, 'essais.csv');
  await eventually(
    () => session.get<{ state: string }>(`/api/imports/${received}`),
    ({ body }) => body.state === 'ready',
  );
  await eventually(
    () => dashboard(session, LAST_QUARTER),
    (view) => !view.pending && view.score !== null,
  );
  const identity = await fillIdentity(grounds, company);
  const read = await session.get<{ establishments: { id: string }[] }>('/api/company');
  return {
    organisationId: company.id,
    session,
    commitmentId: declared.body.commitmentId,
    realisationId: line.id,
    realisationEntryId: line.entryId,
    evidenceId: attached.body.id,
    importId: received,
    establishmentId: read.body.establishments[0]?.id ?? '',
    ...identity,
  };
}

/** An administrator, another member, an invitation, a claim and a mail of the company. */
async function fillIdentity(grounds: Grounds, company: TestCompany) {
  const { owner } = grounds;
  const { id, email } = company;
  const [stranger, member] = [await openAccount(grounds), await openAccount(grounds)];
  await join(grounds, member, id, 'contributor');
  const invitationId = randomUUID();
  await owner.query(
    `INSERT INTO ancrage.invitation
       (id, organisation_id, email, role, language, token_hash, expires_at)
     VALUES ($1, $2, 'invite@essai.example', 'contributor', 'fr', $3, now() + interval '1 day')`,
    [invitationId, id, randomBytes(32)],
  );
  const claim = await owner.query<{ id: string }>(
    'INSERT INTO ancrage.company_claim (company_id, user_id) VALUES ($1, $2) RETURNING id',
    [id, stranger.userId],
  );
  await owner.query(
    `INSERT INTO ancrage.mail (organisation_id, recipient, language, template, params)
     VALUES ($1, 'invite@essai.example', 'fr', 'claimRefused', '{"company":"X","link":"x"}')`,
    [id],
  );
  const manager = await owner.query<{ id: string }>(
    'SELECT id FROM ancrage.app_user WHERE email = $1',
    [email],
  );
  const tokenId = randomUUID();
  await owner.query(
    `INSERT INTO ancrage.api_token
       (id, organisation_id, user_id, name, token_hash, hint, scopes, expires_at)
     VALUES ($1, $2, $3, 'Essai', $4, 'ancrage_abcd', '{company.read}', now() + interval '1 day')`,
    [tokenId, id, member.userId, randomBytes(32)],
  );
  await owner.query(
    `INSERT INTO ancrage.identity_provider (organisation_id, issuer, client_id, client_secret)
     VALUES ($1, 'https://login.example', 'ancrage', 'secret')`,
    [id],
  );
  await owner.query('INSERT INTO ancrage.organisation_setting (organisation_id) VALUES ($1)', [id]);
  await owner.query(
    `INSERT INTO ancrage.validation (entry_id, company_id, actor)
     SELECT entry_id, company_id, actor FROM ancrage.ledger_entry
     WHERE company_id = $1 AND subject_type = 'realisation'`,
    [id],
  );
  await owner.query(
    `INSERT INTO ancrage.anchored_head (company_id, day, seq, hash) VALUES ($1, '2026-01-01', 1, $2)`,
    [id, randomBytes(32)],
  );
  await owner.query('INSERT INTO ancrage.naming_decision (company_id, named) VALUES ($1, false)', [
    id,
  ]);
  return {
    tokenId,
    administrator: await signInAs(grounds, 'companyAdministrator', id),
    managerId: manager.rows[0]?.id ?? '',
    memberId: member.userId,
    invitationId,
    claimId: claim.rows[0]?.id ?? '',
  };
}

async function upload(session: Session, name: string): Promise<string> {
  // A line that waits to be declared, and one that comes back.
  const text = `${roomsCsv(1)}Mentorat, parrainage de jeunes;;;05/07/2026;;;3;\r\n`;
  const answer = await session.upload<{ id: string }>(
    '/api/imports',
    name,
    Buffer.from(text),
    'text/csv',
  );
  if (answer.status !== 202) throw new Error(`No import: ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

/** Opens a territory of reference and answers its organisation. */
export async function openTerritory({ owner }: Grounds, name: string, code: string) {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO ancrage.organisation (id, type, name) VALUES ($1, 'territory', $2)`,
    [id, name],
  );
  await owner.query(
    `INSERT INTO ancrage.territory (organisation_id, level, code) VALUES ($1, 'epci', $2)`,
    [id, code],
  );
  return id;
}
