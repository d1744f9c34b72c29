import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { Config } from '../../http/config';
import { refuse } from '../../http/problem-exception';
import { CONFIG } from '../../http/process-tokens';
import { providerFetch } from './fetch-provider';

/** What a provider has verified about somebody. */
export interface VerifiedPerson {
  readonly email: string;
}

/** How an organisation's provider is reached. */
export interface ProviderSettings {
  readonly organisationId: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What has to come back as it left. */
export interface SignOnSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Talks to identity providers: authorization code with PKCE, state and nonce. */
@Injectable()
export class Provider {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * Where an organisation's provider sends people back: an address of its own, so that what another
   * provider answers is never taken for its answer.
   */
  redirectUriOf(organisationId: string): string {
    return `${this.config.publicOrigin}/api/sign-on/${organisationId}/callback`;
  }

  /** Asks whether a provider is there. @throws `sso.provider_unreachable`. */
  async check(issuer: string, clientId: string): Promise<void> {
    await this.discover({ issuer, clientId, clientSecret: 'unused' });
  }

  /** New secrets of a sign-in. */
  newSecrets(): SignOnSecrets {
    return {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
  }

  /** The provider's address to which the browser goes. */
  async addressFor(settings: ProviderSettings, secrets: SignOnSecrets): Promise<string> {
    const configuration = await this.discover(settings);
    return oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUriOf(settings.organisationId),
      scope: 'openid email',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
    }).href;
  }

  /**
   * What the provider says of whoever comes back; null when it does not vouch for their address.
   *
   * @throws `sso.refused` when the answer is not the provider's, or not to our question.
   */
  async personFrom(
    settings: ProviderSettings,
    secrets: SignOnSecrets,
    query: string,
  ): Promise<VerifiedPerson | null> {
    const configuration = await this.discover(settings);
    try {
      const tokens = await oidc.authorizationCodeGrant(
        configuration,
        new URL(`${this.redirectUriOf(settings.organisationId)}?${query}`),
        {
          pkceCodeVerifier: secrets.verifier,
          expectedState: secrets.state,
          expectedNonce: secrets.nonce,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      const told =
        claims?.email === undefined && claims?.sub !== undefined
          ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : claims;
      if (typeof told?.email !== 'string' || told.email_verified !== true) return null;
      return { email: told.email };
    } catch {
      return refuse('sso.refused');
    }
  }

  private async discover({
    issuer,
    clientId,
    clientSecret,
  }: Omit<ProviderSettings, 'organisationId'>) {
    // Without TLS of our own this is a developer's machine, where a provider has none either.
    const trusted = this.config.publicOrigin.startsWith('http:');
    try {
      return await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
        [oidc.customFetch]: providerFetch(trusted),
        execute: trusted ? [oidc.allowInsecureRequests] : [],
        timeout: 8,
      });
    } catch {
      return refuse('sso.provider_unreachable', 'issuer', { value: issuer });
    }
  }
}
