import { randomUUID } from 'node:crypto';
import { withLuhnKey } from '@ancrage/contract/company/siren';
import { hash } from '@node-rs/argon2';
import type { Grounds } from './grounds';
import { Session } from './session';

const PASSWORD = 'une phrase de passe pour les essais';

let numbers = 0;
let passwordHash: Promise<string> | undefined;

/** A fictitious company with a CSR manager, as an administrator would open it. */
export interface TestCompany {
  readonly id: string;
  readonly siren: string;
  /** Its head office's SIRET. */
  readonly siret: string;
  readonly email: string;
  readonly password: string;
}

/** Opens a company that has signed nothing yet. */
export async function openCompany({ owner }: Grounds, name: string): Promise<TestCompany> {
  numbers += 1;
  const siren = withLuhnKey(`000${String(10_000 + numbers)}`);
  const company = {
    id: randomUUID(),
    siren,
    siret: withLuhnKey(`${siren}0001`),
    email: `rse.${numbers}@essai.example`,
    password: PASSWORD,
  };
  const userId = randomUUID();
  passwordHash ??= hash(PASSWORD, { memoryCost: 8 * 1024, timeCost: 1, parallelism: 1 });
  await owner.query(
    `INSERT INTO ancrage.organisation (id, type, name) VALUES ($1, 'company', $2)`,
    [company.id, name],
  );
  await owner.query(
    `INSERT INTO ancrage.company (organisation_id, siren, naf_code, naf_nomenclature, fictitious)
     VALUES ($1, $2, '25.11Z', 'NAF rév. 2', true)`,
    [company.id, siren],
  );
  await owner.query(
    'INSERT INTO ancrage.app_user (id, email, display_name, password_hash) VALUES ($1, $2, $3, $4)',
    [userId, company.email, `Responsable RSE, ${name}`, await passwordHash],
  );
  await owner.query(
    `INSERT INTO ancrage.membership (user_id, organisation_id, role) VALUES ($1, $2, 'csrManager')`,
    [userId, company.id],
  );
  return company;
}

/** Signs the charter in a company's name on a day of the past. */
export async function signedOn({ owner }: Grounds, companyId: string, day: string): Promise<void> {
  await owner.query(
    `INSERT INTO ancrage.charter_signature (company_id, version, text_sha256, actor, signed_at)
     VALUES ($1, '1.0.0', decode(repeat('00', 32), 'hex'), $1, $2)`,
    [companyId, `${day}T08:00:00Z`],
  );
}

/** Opens a company that has signed the charter, has a place and a size, and may declare. */
export async function openReadyCompany(
  grounds: Grounds,
  name: string,
): Promise<{ company: TestCompany; session: Session }> {
  const company = await openCompany(grounds, name);
  const session = await Session.signIn(grounds.apiUrl, company);
  const charter = await session.get<{ version: string; observationEarliest: string }>(
    '/api/charter',
  );
  const observedFrom = charter.body.observationEarliest;
  await session.post('/api/charter/signature', { version: charter.body.version, observedFrom });
  const firstDay = `${observedFrom.slice(0, 4)}-${quarterMonth(observedFrom)}-01`;
  const place = await session.post<{ id: string }>('/api/company/establishments', {
    siret: company.siret,
    name: 'Siège',
    communeCode: '56121',
    from: firstDay,
  });
  const profile = await session.post('/api/company/size-profiles', {
    from: firstDay,
    figures: {
      fte: 40,
      headcount: 44,
      floorAreaM2: 900,
      turnoverEur: 6_000_000,
      addressablePurchasesEur: 2_000_000,
      treasuryEur: 800_000,
      employeeSavingsEur: null,
    },
    byEstablishment: [{ establishmentId: place.body.id, fte: 40, floorAreaM2: 900 }],
  });
  if (profile.status !== 201) throw new Error(`No size profile: ${JSON.stringify(profile.body)}`);
  return { company, session };
}

function quarterMonth(quarter: string): string {
  return String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0');
}
