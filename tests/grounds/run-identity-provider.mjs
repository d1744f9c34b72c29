/**
 * A real OpenID Connect provider, for the tests: whoever signs in as an address is that address,
 * and the provider vouches for it unless it begins with "douteuse". Its own process, since the
 * library is a module that the tests' loader cannot read.
 */
import Provider from 'oidc-provider';

const port = Number(process.env.PORT);
const origin = process.env.ORIGIN ?? '';
const issuer = `http://127.0.0.1:${port}`;
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'ancrage',
      client_secret: 'secret-des-essais',
      redirect_uris: [`${origin}/api/sign-on/callback`],
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
// Organisations are opened while it runs: it knows the address of each by its form.
provider.Client.prototype.redirectUriAllowed = (uri) =>
  uri.startsWith(`${origin}/`) &&
  /^\/api\/sign-on\/[0-9a-f-]{36}\/callback$/.test(uri.slice(origin.length));
if (process.env.NAMES_ITSELF === 'no') {
  provider.use(async (context, next) => {
    await next();
    const location = context.response.get('location');
    if (location?.startsWith(origin)) {
      const back = new URL(location);
      back.searchParams.delete('iss');
      context.set('location', back.href);
    }
    if (context.path.startsWith('/.well-known/')) {
      delete context.body.authorization_response_iss_parameter_supported;
    }
  });
}
provider.listen(port, '127.0.0.1');
