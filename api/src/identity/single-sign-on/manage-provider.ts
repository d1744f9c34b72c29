import { ADMINISTRATOR_OF, type Role } from '@ancrage/contract/session/role';
import { inTenant } from '@ancrage/database/in-tenant';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../http/config';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { CONFIG } from '../../http/process-tokens';
import { writeOnce } from '../../http/run-once';
import { Vault } from '../sealed-secret/vault';
import { Provider } from './provider';
import type { SetProviderDto, SingleSignOnDto } from './single-sign-on.dto';
import { lockMembers } from '../member/lock-members';

/**
 * An organisation's own sign-in: set only once the provider has answered, and required of everybody
 * only with one administrator who keeps their password, for the day the provider is down.
 */
@Injectable()
export class ManageProvider {
  constructor(
    private readonly source: DataSource,
    private readonly provider: Provider,
    private readonly vault: Vault,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async readProvider(caller: Caller): Promise<SingleSignOnDto> {
    const [row] = await inTenant(this.source, caller, (transaction) =>
      transaction.query<{
        issuer: string;
        client_id: string;
        required: boolean;
        break_glass_user: string | null;
      }>('SELECT issuer, client_id, required, break_glass_user FROM ancrage.identity_provider'),
    );
    return {
      provider: row
        ? {
            issuer: row.issuer,
            clientId: row.client_id,
            required: row.required,
            breakGlassUserId: row.break_glass_user,
          }
        : null,
      redirectUri: this.provider.redirectUriOf(caller.organisationId),
      signInUrl: `${this.config.publicOrigin}/api/sign-on/${caller.organisationId}`,
    };
  }

  async setProvider(caller: Caller, input: SetProviderDto): Promise<void> {
    if (input.required && input.breakGlassUserId === null) {
      refuse('sso.break_glass_missing', 'breakGlassUserId');
    }
    await writeOnce(this.source, caller, {
      input: { route: 'setProvider', ...input },
      prepare: () => this.provider.check(input.issuer, input.clientId),
      write: async (transaction) => {
        // In turn with those who change members, who keep whoever is named here, and with another
        // who sets the provider.
        await lockMembers(transaction, caller.organisationId);
        const [glass] = await transaction.query<{ role: Role }>(
          'SELECT role FROM ancrage.membership WHERE user_id = $1 AND left_at IS NULL',
          [input.breakGlassUserId],
        );
        if (input.breakGlassUserId !== null && !glass) {
          return refuse('member.not_found', 'breakGlassUserId');
        }
        if (glass && glass.role !== ADMINISTRATOR_OF[caller.organisationType]) {
          return refuse('sso.break_glass_not_administrator', 'breakGlassUserId');
        }
        const [known] = await transaction.query('SELECT FROM ancrage.identity_provider');
        if (!known && input.clientSecret === null) {
          return refuse('request.required', 'clientSecret', { field: 'clientSecret' });
        }
        const { issuer, clientId, clientSecret, required, breakGlassUserId } = input;
        const sealed = this.sealed(caller.organisationId, clientSecret);
        const open = [issuer, clientId, required, breakGlassUserId];
        if (sealed === null) {
          await transaction.query(
            `UPDATE ancrage.identity_provider SET issuer = $1, client_id = $2, required = $3,
               break_glass_user = $4, changed_at = now()`,
            open,
          );
          return;
        }
        await transaction.query(
          `INSERT INTO ancrage.identity_provider
             (issuer, client_id, required, break_glass_user, client_secret,
              client_secret_key, organisation_id)
           VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (organisation_id) DO UPDATE SET
             issuer = $1, client_id = $2, required = $3, break_glass_user = $4,
             client_secret = $5, client_secret_key = $6, changed_at = now()`,
          [...open, sealed.secret, sealed.keyId, caller.organisationId],
        );
      },
    });
  }

  private sealed(organisationId: string, clientSecret: string | null) {
    if (clientSecret === null) return null;
    const secret = Buffer.from(clientSecret, 'utf8');
    const sealed = this.vault.seal('identityProvider', organisationId, secret);
    return { secret: sealed.secret.toString('base64'), keyId: sealed.keyId };
  }

  async removeProvider(caller: Caller): Promise<void> {
    await writeOnce(this.source, caller, {
      input: { route: 'removeProvider' },
      write: async (transaction) => {
        await transaction.query('DELETE FROM ancrage.identity_provider');
      },
    });
  }
}
