import { randomUUID } from 'node:crypto';
import type { OrganisationType, Role } from '@ancrage/contract/session/role';
import { hash } from '@node-rs/argon2';
import { openCompany } from './company';
import type { Grounds } from './grounds';
import { Session } from './session';

const PASSWORD = 'une phrase de passe pour les essais';

let codes = 0;
let passwordHash: Promise<string> | undefined;

/** Somebody with an account, as a test needs them. */
export interface TestMember {
  readonly userId: string;
  readonly email: string;
  readonly password: string;
}

/** Opens an account that belongs to nothing yet. */
export async function openAccount(
  { owner }: Grounds,
  email = `${randomUUID()}@essai.example`,
): Promise<TestMember> {
  const userId = randomUUID();
  passwordHash ??= hash(PASSWORD, { memoryCost: 8 * 1024, timeCost: 1, parallelism: 1 });
  await owner.query(
    'INSERT INTO ancrage.app_user (id, email, display_name, password_hash) VALUES ($1, $2, $3, $4)',
    [userId, email, 'Membre', await passwordHash],
  );
  return { userId, email, password: PASSWORD };
}

/** Makes an account a member of an organisation. */
export async function join(
  { owner }: Grounds,
  { userId }: TestMember,
  organisationId: string,
  role: Role,
): Promise<void> {
  await owner.query(
    'INSERT INTO ancrage.membership (user_id, organisation_id, role) VALUES ($1, $2, $3)',
    [userId, organisationId, role],
  );
}

/** A new member of an organisation, signed in. */
export async function signInAs(
  grounds: Grounds,
  role: Role,
  organisationId: string,
): Promise<Session> {
  const member = await openAccount(grounds);
  await join(grounds, member, organisationId, role);
  return Session.signIn(grounds.apiUrl, member);
}

/** Opens an organisation of any type and answers its identifier; there is one platform alone. */
export async function openOrganisation(
  grounds: Grounds,
  type: OrganisationType,
  name: string,
): Promise<string> {
  if (type === 'company') return (await openCompany(grounds, name)).id;
  const { rows } = await grounds.owner.query<{ id: string }>(
    `INSERT INTO ancrage.organisation (id, type, name) VALUES ($1, $2, $3)
     ON CONFLICT (type) WHERE type = 'platform' DO UPDATE SET name = excluded.name RETURNING id`,
    [randomUUID(), type, name],
  );
  const id = rows[0]?.id ?? '';
  if (type === 'territory') {
    codes += 1;
    await grounds.owner.query(
      `INSERT INTO ancrage.territory (organisation_id, level, code) VALUES ($1, 'epci', $2)`,
      [id, String(299_000_000 + codes)],
    );
  }
  return id;
}
