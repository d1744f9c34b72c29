/**
 * A real OpenID Connect provider, for the tests: whoever signs in as an address is that address,
 * and the provider vouches for it unless it begins with "douteuse". Its own process, since the
 * library is a module that the tests' loader cannot read.
 */
import Provider from 'oidc-provider';

const port = Number(process.env.PORT);
const issuer = `http://127.0.0.1:${port}`;
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'ancrage',
      client_secret: 'secret-des-essais',
      redirect_uris: [process.env.REDIRECT_URI ?? ''],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  cookies: { keys: ['une-cle-des-essais'] },
  pkce: { required: () => true },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: id, email_verified: !id.startsWith('douteuse') }),
  }),
});
provider.listen(port, '127.0.0.1');
