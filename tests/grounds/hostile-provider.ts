import { createServer } from 'node:http';
import { anyFreePort } from '@ancrage/launcher/free-port';

/** A provider that its organisation turns against another one. */
export interface HostileProvider {
  readonly issuer: string;
  /** Bodies that were sent to its token endpoint. */
  readonly received: readonly URLSearchParams[];
  stop(): Promise<void>;
}

/**
 * Starts a provider that sends whoever comes to sign in on to another address.
 *
 * @param elsewhere From what it was asked to where it sends.
 */
export async function startHostileProvider(
  elsewhere: (asked: URLSearchParams) => string,
): Promise<HostileProvider> {
  const issuer = `http://127.0.0.1:${await anyFreePort()}`;
  const received: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/authorize') {
      response.writeHead(302, { location: elsewhere(url.searchParams) }).end();
      return;
    }
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      if (url.pathname === '/token') received.push(new URLSearchParams(body));
      response.writeHead(url.pathname === '/token' ? 400 : 200, {
        'content-type': 'application/json',
      });
      response.end(
        JSON.stringify(
          url.pathname === '/token' ? { error: 'invalid_grant' } : descriptionOf(issuer),
        ),
      );
    });
  });
  await new Promise<void>((resolve) =>
    server.listen(Number(new URL(issuer).port), '127.0.0.1', resolve),
  );
  return {
    issuer,
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What a provider says of itself under `/.well-known/openid-configuration`. */
export function descriptionOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  };
}
