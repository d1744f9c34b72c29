import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuse } from '../../http/problem-exception';
import { hashOfToken, newSecretToken } from '../../http/secret-token';
import type { SignInPlace } from '../open-session';
import { Vault } from '../sealed-secret/vault';
import { SESSION_LIFETIME } from '../session-cookie';
import { Provider, type ProviderSettings } from './provider';

/** How long one may take at the provider's. */
const PENDING_LIFETIME = '10 minutes';

/**
 * Signing in by the organisation's own provider. An existing account is found by the address that
 * the provider has verified, among the members of that organisation alone; nobody is made by it.
 */
@Injectable()
export class SignOn {
  constructor(
    private readonly source: DataSource,
    private readonly provider: Provider,
    private readonly vault: Vault,
  ) {}

  /** Answers the provider's address, and the state that the browser keeps meanwhile. */
  async beginSignOn(organisationId: string): Promise<{ address: string; state: string }> {
    const settings = await this.settingsOf(organisationId);
    const secrets = this.provider.newSecrets();
    const address = await this.provider.addressFor(settings, secrets);
    await this.source.query('SELECT ancrage.begin_sign_on($1, $2, $3, $4, $5, $6)', [
      hashOfToken(secrets.state),
      organisationId,
      settings.issuer,
      secrets.nonce,
      secrets.verifier,
      PENDING_LIFETIME,
    ]);
    return { address, state: secrets.state };
  }

  /**
   * Opens a session for whoever the provider vouches for.
   *
   * @param organisationId Whose provider sent the browser back. A code of one provider that comes
   *   back to a question put to another is refused before anybody is told of it.
   * @param state What this browser kept: an answer to another's question is refused.
   * @returns The token of the session.
   */
  async finishSignOn(
    organisationId: string,
    state: string | undefined,
    query: string,
    place: SignInPlace,
  ): Promise<string> {
    if (state === undefined || new URLSearchParams(query).get('state') !== state) {
      return refuse('sso.refused');
    }
    const [pending] = await this.source.query<
      { organisation_id: string; issuer: string; nonce: string; verifier: string }[]
    >('SELECT * FROM ancrage.take_sign_on($1)', [hashOfToken(state)]);
    if (pending?.organisation_id !== organisationId) return refuse('sso.refused');
    const { issuer, nonce, verifier } = pending;
    const settings = await this.settingsOf(organisationId);
    // Another provider was set meanwhile: it was not asked.
    if (settings.issuer !== issuer) return refuse('sso.refused');
    const person = await this.provider.personFrom(settings, { state, nonce, verifier }, query);
    if (!person) return refuse('sso.address_not_verified');
    const [member] = await this.source.query<{ id: string | null }[]>(
      'SELECT ancrage.find_member_by_address($1, $2) AS id',
      [organisationId, person.email],
    );
    if (!member?.id) return refuse('sso.not_a_member');
    const { token, hash } = newSecretToken();
    await this.source.query('SELECT ancrage.open_session_by_provider($1, $2, $3, $4, $5, $6)', [
      hash,
      member.id,
      organisationId,
      SESSION_LIFETIME,
      place.address,
      place.agent,
    ]);
    return token;
  }

  private async settingsOf(organisationId: string): Promise<ProviderSettings> {
    const [row] = await this.source.query<
      {
        issuer: string;
        client_id: string;
        client_secret: string;
        client_secret_key: string | null;
      }[]
    >('SELECT * FROM ancrage.find_identity_provider($1)', [organisationId]);
    if (!row) return refuse('sso.none');
    const { client_secret: kept, client_secret_key: keyId } = row;
    const secret = Buffer.from(kept, keyId === null ? 'utf8' : 'base64');
    return {
      organisationId,
      issuer: row.issuer,
      clientId: row.client_id,
      clientSecret: this.vault
        .open('identityProvider', organisationId, { secret, keyId })
        .toString('utf8'),
    };
  }
}
