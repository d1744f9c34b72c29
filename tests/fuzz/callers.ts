import { createHash, randomBytes, randomUUID } from 'node:crypto';

import { TOKEN_SCOPES, WHO_MAY_DO_WHAT } from '@ancrage/api/permission/who-may-do-what';
import type { Role } from '@ancrage/contract/session/role';
import fc, { type Arbitrary } from 'fast-check';
import type { Grounds } from '../grounds/grounds';
import { join, openAccount, openOrganisation } from '../grounds/member';
import { Session } from '../grounds/session';
import { openArea } from '../grounds/territory';
import type { Tenant } from '../isolation/two-tenants';
import type { Route } from '../openapi/document';

/** Who sends the requests, by name; each finds a new session where a request ended its own. */
export class Callers {
  private renewing: Promise<void> = Promise.resolve();
  private readonly known = new Map<string, Readonly<Record<string, string>>>();

  private constructor(
    private readonly grounds: Grounds,
    private readonly places: Readonly<Record<string, readonly [Role, string]>>,
  ) {}

  /** Members of each role in the companies, a territory and the platform, a token, and nobody. */
  static async open(grounds: Grounds, [own, other]: readonly Tenant[]): Promise<Callers> {
    const { rows } = await grounds.owner.query<{ territory: string }>(
      'SELECT organisation_id AS territory FROM ancrage.membership WHERE user_id = $1',
      [(await openArea(grounds, 'departement', '29')).userId],
    );
    const platform = await openOrganisation(grounds, 'platform', 'Ancrage');
    const company = own?.organisationId ?? '';
    const callers = new Callers(grounds, {
      manager: ['csrManager', company],
      administrator: ['companyAdministrator', company],
      executive: ['executive', company],
      auditor: ['auditor', company],
      neighbour: ['csrManager', other?.organisationId ?? ''],
      agent: ['territoryAgent', rows[0]?.territory ?? ''],
      platform: ['platformAdministrator', platform],
      token: ['csrManager', company],
    });
    for (const name of Object.keys(callers.places)) await callers.renew(name);
    callers.known.set('nobody', {});
    callers.known.set('forger', { cookie: 'ancrage=AAAA; __Host-ancrage=%00' });
    return callers;
  }

  /** Callers for a route: those whose role may call it more often than all the others. */
  drawnFor({ permission, isPublic }: Route): Arbitrary<string> {
    const all = fc.constantFrom(...this.known.keys());
    const able = Object.entries(this.places)
      .filter(([, [role]]) =>
        (WHO_MAY_DO_WHAT[role] as readonly string[]).includes(permission ?? ''),
      )
      .map(([name]) => name);
    return isPublic || able.length === 0
      ? all
      : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...able) }, all);
  }

  /** Headers by which a caller is known. */
  credentialsOf(name: string): Readonly<Record<string, string>> {
    return this.known.get(name) ?? {};
  }

  /** Asks no second factor of anybody any more. */
  async letIn(): Promise<void> {
    await this.grounds.owner.query(
      'UPDATE ancrage.organisation_setting SET second_factor_required = false',
    );
  }

  /** Gives a caller a new account with the same rights, whatever became of the former. */
  renew(name: string): Promise<void> {
    return (this.renewing = this.renewing.then(() => this.renewNow(name)));
  }

  private async renewNow(name: string): Promise<void> {
    const place = this.places[name];
    if (!place) return;
    const [role, organisationId] = place;
    const member = await openAccount(this.grounds);
    await join(this.grounds, member, organisationId, role);
    if (name === 'token') {
      const token = `ancrage_${randomBytes(24).toString('base64url')}`;
      await this.grounds.owner.query(
        `INSERT INTO ancrage.api_token
           (id, organisation_id, user_id, name, token_hash, hint, scopes, expires_at)
         VALUES ($1, $2, $3, 'Essai', $4, 'ancrage_abcd', $5, now() + interval '1 day')`,
        [
          randomUUID(),
          organisationId,
          member.userId,
          createHash('sha256').update(token).digest(),
          TOKEN_SCOPES.filter((scope) => WHO_MAY_DO_WHAT[role].includes(scope)),
        ],
      );
      this.known.set(name, { authorization: `Bearer ${token}` });
      return;
    }
    const session = await Session.signIn(this.grounds.apiUrl, member);
    this.known.set(name, { cookie: session.cookieHeader });
  }
}
